/** Finds words that readers see and that stand in the code instead of the texts. */
import ts from 'typescript';

export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly words: string;
}

/** Attributes and properties that are shown or said. */
const SAID = new Set([
  'aria-label',
  'aria-description',
  'alt',
  'ariaLabel',
  'description',
  'label',
  'lede',
  'placeholder',
  'summary',
  'textContent',
  'title',
]);

const WORD = /\p{L}{2,}/u;
/** A sentence, or a few words that begin as a title does: no class, key, address or selector. */
const PHRASE = /^\p{Lu}\p{Ll}+(?: [\p{L}\p{N}]|[,.:…]|$)|(?:^|[\s(“])\p{L}{2,} \p{Ll}{2,} \p{Ll}{2,}/u;

/** List the interface words in the source of a `.astro` or `.ts` file. */
export function findInterfaceWords(file: string, source: string): Finding[] {
  const tree = ts.createSourceFile(`${file}.tsx`, file.endsWith('.astro') ? toTsx(source) : source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: Finding[] = [];
  const visit = (node: ts.Node): void => {
    const words = readWords(node);
    if (words !== undefined) found.push({ file, line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1, words });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** A page as TSX, line by line: its script, then its elements. Scripts and styles within are files of their own. */
function toTsx(source: string): string {
  const [, script = '', elements = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [undefined, undefined, source];
  const bare = elements
    .replace(/<!doctype[^>]*>/i, '')
    .replace(/(?<=<(?:script|style)\b(?:[^>]*[^/>])?>)[\s\S]*?(?=<\/(?:script|style)>)/g, (within) => within.replace(/.+/g, ''));
  return `${script === '' ? '' : `\n${script}\n;\n`}(<>${bare}</>);`;
}

/** What a node says to readers, if it is a text of its own. */
function readWords(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return WORD.test(node.text) ? node.text.trim() : undefined;
  if (ts.isStringLiteralLike(node) && !isForPrograms(node)) return isSaid(node) ? wordsOf(node.text, WORD) : wordsOf(node.text, PHRASE);
  if (!ts.isTemplateExpression(node) || isForPrograms(node)) return undefined;
  const said = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…').replace(/<[^>]*>/g, '');
  return wordsOf(said, isSaid(node) ? WORD : PHRASE);
}

const wordsOf = (text: string, pattern: RegExp): string | undefined => (pattern.test(text) ? text : undefined);

/** The value of an attribute or property that is shown. */
function isSaid({ parent }: ts.Node): boolean {
  if (ts.isJsxAttribute(parent)) return SAID.has(parent.name.getText());
  if (ts.isJsxExpression(parent) && ts.isJsxAttribute(parent.parent)) return SAID.has(parent.parent.name.getText());
  if (ts.isPropertyAssignment(parent)) return SAID.has(parent.name.getText());
  return ts.isBinaryExpression(parent) && ts.isPropertyAccessExpression(parent.left) && SAID.has(parent.left.name.text);
}

/** Names of modules, types, keys and events, and what is said to programmers. */
function isForPrograms(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent) || ts.isCaseClause(parent)) return true;
  if (ts.isJsxAttribute(parent) && parent.name.getText() === 'class') return true;
  if (ts.isElementAccessExpression(parent) || (ts.isPropertyAssignment(parent) && parent.name === node)) return true;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.getText().includes('==')) return true;
  if (ts.isNewExpression(parent)) return /(?:Error|Failure|Event)$/.test(parent.expression.getText());
  return false;
}
