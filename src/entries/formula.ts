/** TeX formulas → MathML at build time, with nothing an author could reach beyond the formula itself. */
import type { Node, Root } from 'mdast';
import temml from 'temml';
import { visit } from 'unist-util-visit';

export const MAX_FORMULA_LENGTH = 2000;

/** Commands that define, load, link or style: refused before the TeX reaches the converter. */
const REFUSED =
  /\\(?:[egx]?def|(?:re|provide)?newcommand|renewcommand|providecommand|DeclareMathOperator|let|futurelet|global|long|csname|catcode|expandafter|noexpand|input|include|includegraphics|require|href|url|html(?:Class|Id|Style|Data)|class|cssId|style|data|special|write|read|ref|eqref|openin|openout)(?![A-Za-z])/;

export type FormulaResult =
  | {
      readonly kind: 'rendered';
      /** A `<math>` element with its TeX as annotation. */ readonly html: string;
      /** Readable plain text. */ readonly text: string;
    }
  | { readonly kind: 'refused'; readonly command: string }
  | { readonly kind: 'unreadable'; /** What the converter could not read, one phrase. */ readonly reason: string };

/** What became of each formula node of a tree, in document order. */
export type Formulas = ReadonlyMap<Node, FormulaResult>;

/** Convert every formula of a parsed text; a formula fenced by two dollars is set as display. */
export function renderFormulas(root: Root, markdown: string): Formulas {
  const formulas = new Map<Node, FormulaResult>();
  visit(root, ['inlineMath', 'math'], (node) => {
    const { value } = node as { value?: string };
    formulas.set(node, renderFormula(value ?? '', markdown.startsWith('$$', node.position?.start.offset ?? 0)));
  });
  return formulas;
}

/** Convert one formula; macros never outlive the call, expansions and sizes are bounded, no attribute carries style. */
export function renderFormula(tex: string, display: boolean): FormulaResult {
  const refused = REFUSED.exec(tex);
  if (refused) return { kind: 'refused', command: refused[0] };
  if (tex.length > MAX_FORMULA_LENGTH) return { kind: 'unreadable', reason: `it is longer than ${MAX_FORMULA_LENGTH} characters` };
  try {
    const mathml = temml.renderToString(tex, {
      displayMode: display,
      annotate: true,
      throwOnError: true,
      trust: false,
      macros: {},
      maxExpand: 100,
      maxSize: [10, 10],
    });
    const html = stripStyles(mathml);
    return { kind: 'rendered', html, text: readMathml(html) };
  } catch (cause) {
    return { kind: 'unreadable', reason: describeCause(cause) };
  }
}

/** The strict Content-Security-Policy of every page ignores style attributes and reports them; drop them. */
const stripStyles = (mathml: string): string => mathml.replace(/<[a-z]+ [^>]*>/g, (tag) => tag.replace(/ style="[^"]*"/g, ''));

function readMathml(mathml: string): string {
  const visible = mathml
    .replace(/<annotation[\s\S]*?<\/annotation>/g, '')
    .replace(/<mspace[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '');
  const decoded = visible.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return decoded
    .normalize('NFKC')
    .replace(/[\u2061-\u2064]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function describeCause(cause: unknown): string {
  if (!(cause instanceof Error) || cause instanceof TypeError || cause instanceof RangeError) return 'it breaks off or is nested too deep';
  const line = (cause.message.split('\n')[0] ?? '')
    .trim()
    .replace(/^(?:ParseError|Temml parse error):\s*/i, '')
    .replaceAll('`', "'");
  const reason = line.replace(/ at (?:position \d+|end of input)[:.].*$/, '').slice(0, 120);
  return PLAIN.find(([pattern]) => pattern.test(reason))?.[1](reason) ?? `${reason.slice(0, 1).toLowerCase()}${reason.slice(1)}`;
}

/** The converter's words → what a person can do about it. */
const PLAIN: readonly (readonly [RegExp, (reason: string) => string])[] = [
  [/expected '[}\]]'/i, (reason) => `a \`${/expected '(.)'/i.exec(reason)?.[1] ?? '}'}\` is missing`],
  [/^Expected 'EOF', got '\}'/, () => 'a `}` stands there without its `{`'],
  [/^Expected 'EOF', got '\\right'/, () => '`\\right` stands there without its `\\left`'],
  [/^Expected 'EOF', got '/, (reason) => `\`${/got '(.*?)'/.exec(reason)?.[1] ?? ''}\` cannot stand there`],
  [/^Expected '\\right'/, () => '`\\left` stands there without its `\\right`'],
  [/^Expected & or/, () => 'an `\\end{…}` is missing'],
  [
    /^Double (?:sub|super)script/,
    (reason) => `two ${reason.includes('sub') ? 'sub' : 'super'}scripts follow one another; put braces around the first pair`,
  ],
  [/^Unsupported function name: \S+/, (reason) => `the command \`${reason.split(': ')[1] ?? ''}\` is not known`],
  [/^No such environment: /, (reason) => `the environment \`${reason.split(': ')[1] ?? ''}\` is not known`],
];
