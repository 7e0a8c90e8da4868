/** Tell prose that merely looks like MDX from what MDX would run. */
import { parse, parseExpressionAt, type Expression, type Options, type SpreadElement } from 'acorn';
import { htmlTagNames } from 'html-tag-names';

const SCRIPT: Options = { ecmaVersion: 'latest', sourceType: 'module', allowAwaitOutsideFunction: true };
const KNOWN = new Set([...htmlTagNames, 'svg', 'math', 'use', 'foreignobject', 'animate', 'set', 'maction', 'annotation-xml']);

/**
 * Find unescaped opening braces in the source of a text node. `code` is the text between the braces where it
 * is a JavaScript expression that does more than name or list values.
 */
export function findCodeBraces(source: string): { index: number; code?: string }[] {
  const found: { index: number; code?: string }[] = [];
  for (const match of source.matchAll(/(?<!\\)\{/g)) {
    const inside = readBraced(source, match.index);
    found.push(inside !== undefined && isActive(inside) ? { index: match.index, code: `{${inside}}` } : { index: match.index });
  }
  return found;
}

/** Tell whether the text from its start on is an `import` or `export` statement rather than prose. */
export function findModuleStatement(text: string): boolean {
  if (/^import\s*(?:["'(]|[\w*{][^\n]{0,500}\bfrom\s*["'])/.test(text)) return true;
  if (
    /^export\s+(?:(?:const|let|var)\s+[\w$[{][^\n]*=|(?:async\s+)?function\b[^\n]*\(|class\s+\w[^\n]*\{|default\s+(?:function|class|\(|\{|\[|async)|[*{])/.test(
      text,
    )
  )
    return true;
  return [text.split('\n')[0] ?? '', text].some(isModule);
}

/** Say what a piece of raw HTML is when it must be refused; `undefined` when it is a literal such as `<unk>` or `a<b and c>d`. */
export function describeTag(html: string, before: string): string | undefined {
  if (html.startsWith('<!--')) return 'an HTML comment';
  if (/^<[!?]/.test(html)) return 'a declaration';
  const tag = /^<\/?([A-Za-z][\w-]*)((?![\w-])[\s\S]*?)?\/?>$/.exec(html);
  const [name, attributes] = [tag?.[1] ?? '', tag?.[2]?.trim() ?? ''];
  const isComparison = attributes !== '' && /[\w)\]]/.test(before) && !/[=:/]/.test(attributes) && !name.includes('-');
  if (isComparison) return undefined;
  if (KNOWN.has(name.toLowerCase())) return 'an HTML element';
  if (attributes === '') return name === name.toLowerCase() && !name.includes('-') ? undefined : 'an element or component';
  return 'an element with attributes';
}

/** The text between the brace at `start` and its partner, within 2,000 characters. */
function readBraced(source: string, start: number): string | undefined {
  let depth = 0;
  for (let index = start; index < Math.min(source.length, start + 2000); index++) {
    if (source[index] === '{') depth++;
    else if (source[index] === '}' && --depth === 0) return source.slice(start + 1, index);
  }
  return undefined;
}

function isActive(inside: string): boolean {
  if (/^\s*(?:\/\*|\/\/)/.test(inside)) return true;
  try {
    const expression = parseExpressionAt(`(${inside.replace(/\\(?=[^\w\s])/g, '')}\n)`, 0, SCRIPT);
    return !isHarmless(expression);
  } catch {
    return /\b(?:process|globalThis|window|document|require|import|eval|Function|constructor)\s*[.([`]/.test(inside);
  }
}

function isHarmless(node: Expression | SpreadElement | null): boolean {
  switch (node?.type) {
    case undefined:
    case 'Identifier':
    case 'Literal':
      return true;
    case 'ParenthesizedExpression':
      return isHarmless(node.expression);
    case 'UnaryExpression':
      return ['-', '+', '~'].includes(node.operator) && isHarmless(node.argument);
    case 'SequenceExpression':
      return node.expressions.every(isHarmless);
    case 'ArrayExpression':
      return node.elements.every(isHarmless);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return node.left.type !== 'PrivateIdentifier' && isHarmless(node.left) && isHarmless(node.right);
    default:
      return false;
  }
}

function isModule(text: string): boolean {
  try {
    const { body } = parse(text, SCRIPT);
    return body.some(({ type }) => /^(?:Import|Export)/.test(type));
  } catch {
    return false;
  }
}
