/**
 * TeX as bibliographies hold it → plain text: accents and signs become letters, braces and fonts go, formulas stay
 * between dollars as they are. Unknown commands stay to be seen.
 */
import { parse } from '@retorquere/bibtex-parser';
import { type Height, renderRaised } from './raised-text.ts';
import { decodeLetters } from './tex-accents.ts';
import { unescapeFormula, unescapeFormulas } from './tex-escapes.ts';
import { isBalanced } from './tex-groups.ts';

/** Formulas, dollars and angle brackets wait behind these while the rest is read. */
const [OPEN, CLOSE, DOLLAR, LESS, GREATER] = ['\ue0f0', '\ue0f1', '\ue0f2', '\ue0f3', '\ue0f4'];
const MARKS = /[\ue0f0-\ue0f4]/g;
const FORMULA =
  /\\\$|\\\\|\$\$([^$]{1,20000})\$\$|\$((?:[^$\\]|\\[^]){1,20000})\$|\\\(((?:[^\\]|\\[^()]){1,20000})\\\)|\\\[((?:[^\\]|\\[^[\]]){1,20000})\\\]|\\ensuremath\{([^{}$]{1,500})\}|\$/gs;
const DISPLAY = /\\(begin|end)\{(?:equation|displaymath|math)\*?\}/g;
const LIST = /\\(?:begin|end)\{(?:itemize|enumerate|description|abstract|center|quote|quotation)\}|\\item(?![a-zA-Z])/g;
/** `\texorpdfstring{formula}{plain}` */
const TEXT_AND_FORMULA = /\\texorpdfstring\s{0,9}\{([^{}]{0,2000})\}\s{0,9}\{[^{}]{0,2000}\}/g;
/** Signs are words of their own: the space behind them is meant, as it is not behind letters such as `\o`. */
const SIGN =
  /(\\(?:(?:var)?(?:epsilon|theta|pi|rho|sigma|phi)|alpha|beta|gamma|delta|zeta|eta|iota|kappa|lambda|mu|nu|xi|tau|upsilon|chi|psi|omega|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Phi|Psi|Omega|ell|infty|times|to|rightarrow|leftrightarrow|pm|approx|sim|leq?|geq?|TeX|LaTeX))\s+/g;
/** What the library is needed for. */
const HARD = /--|''|[\\{}~%`]/;
const FONT =
  /^(?:bf|it|em|rm|sc|sl|tt|sf|bfseries|itshape|scshape|upshape|mdseries|normalfont|small|large|Large|tiny|protect|nolinebreak|nobreak|newblock|null|unskip|textmd|textnormal|textsf|uppercase|lowercase|xspace|ensuremath|MakeUppercase|MakeLowercase)$/;
const TAG =
  /<\/?(?:i|b|em|strong|code|sup|sub|span|a|p|br|ul|ol|li|h[1-9]|blockquote|pre|script|table|tr|td|ncx|nc|sc|enquote|font)(?: [^<>]{0,3000})?\/?>/g;
/** Beyond these the library takes long, and no paper needs them. */
const MAX_LENGTH = 20_000;
const MAX_DEPTH = 16;

export interface TexOptions {
  /** How a dollar that encloses nothing is written; `$` by default. */
  readonly dollars?: string;
  /** Told of commands that nobody knows. */
  readonly onUnknown?: ((command: string) => void) | undefined;
}

/** Read several pieces at once. The arguments of unknown commands stay, without the command. */
export function readTex(pieces: readonly string[], { dollars = '$', onUnknown }: TexOptions = {}): string[] {
  const held = pieces.map(holdFormulas);
  const hard = held.flatMap(({ tex }, index) => (!HARD.test(tex) || !isModest(tex) ? [] : [index]));
  const read = readWithLibrary(
    hard.map((index) => held[index]?.tex ?? ''),
    onUnknown,
  );
  const texts = new Map(hard.map((index, order) => [index, read[order]]));
  return held.map(({ tex, formulas }, index) => restore(texts.get(index) ?? readLetters(tex), formulas, dollars));
}

interface Held {
  readonly tex: string;
  readonly formulas: readonly string[];
}

function holdFormulas(source: string): Held {
  const formulas: string[] = [];
  const text = unescapeFormulas(source.replace(MARKS, ''))
    .replace(DISPLAY, (_, command: string) => (command === 'begin' ? String.raw`\[` : String.raw`\]`))
    .replace(LIST, ' ');
  const pattern = new RegExp(FORMULA);
  let tex = '';
  let at = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [all] = match;
    const groups: (string | undefined)[] = match.slice(1);
    const formula = unescapeFormula(groups.find((group) => group !== undefined) ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    const isHeld = formula !== '' && isFormula(formula);
    // A dollar that encloses nothing may stand before one that does.
    const end = match.index + (isHeld || all.startsWith('\\') ? all.length : 1);
    tex +=
      text.slice(at, match.index) +
      (isHeld ? `${OPEN}${formulas.push(formula) - 1}${CLOSE}` : text.slice(match.index, end).replace(/^\\?\$$/, () => DOLLAR));
    at = end;
    pattern.lastIndex = end;
  }
  tex = (tex + text.slice(at))
    .replace(TEXT_AND_FORMULA, '$1')
    .replace(SIGN, '$1{} ')
    .replace(/(?<!\\)%/g, String.raw`\%`)
    .replaceAll('<', LESS)
    .replaceAll('>', GREATER);
  return { tex, formulas };
}

/** Balanced braces; two amounts of money enclose words, which formulas are not made of. */
function isFormula(tex: string): boolean {
  if (/^[\d.,]+\s+[a-z]{2,}(?:\s|$)/i.test(tex) && !/[\\^_=]/.test(tex)) return false;
  return isBalanced(tex);
}

function isModest(tex: string): boolean {
  if (tex.length > MAX_LENGTH || /\\(?:begin|newcommand|def|verb|ProvideTextCommandDefault)(?![a-z])/i.test(tex)) return false;
  let depth = 0;
  for (const character of tex) {
    if (character === '{' && ++depth > MAX_DEPTH) return false;
    if (character === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

/** `undefined` where the library gives up. */
function readWithLibrary(pieces: readonly string[], onUnknown: TexOptions['onUnknown']): (string | undefined)[] {
  if (pieces.length === 0) return [];
  const each = (): (string | undefined)[] => (pieces.length > 1 ? pieces.flatMap((piece) => readWithLibrary([piece], onUnknown)) : [undefined]);
  const withArguments = new Set(pieces.flatMap((piece) => Array.from(piece.matchAll(/\\([a-zA-Z]+)\s{0,9}[{[]/g), ([, name]) => name)));
  try {
    const fields = pieces.map((tex, index) => `x${index}={${tex}},`).join('\n');
    const { entries } = parse(`@misc{k,\n${fields}}`, {
      sentenceCase: false,
      caseProtection: false,
      applyCrossRef: false,
      unsupported: (node, tex) => {
        if (node.type !== 'macro') return tex;
        if (FONT.test(node.content)) return '';
        onUnknown?.(tex);
        return withArguments.has(node.content) ? '' : `${tex} `;
      },
    });
    return entries[0] === undefined ? each() : pieces.map((_, index) => readField(entries[0]?.fields[`x${index}`]));
  } catch {
    return each();
  }
}

function readField(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return value
    .replace(/<a href="([^"<>]*)">([^<>]*)<\/a>/g, (_, url: string, label: string) => (url === label || label === '' ? url : `${label} (${url})`))
    .replace(/<(su[bp])>([^<>\ue0f0-\ue0f4]{0,200})<\/\1>/g, (_, height: Height, inner: string) => renderRaised(inner, height))
    .replace(TAG, '');
}

/** What the library cannot take: accents become letters, and fonts go. */
const readLetters = (tex: string): string =>
  dropBraces(tex.includes('\\') ? decodeLetters(tex.replace(/\\(?:emph|text(?:bf|it|rm|sc|sl|tt|sf|up|normal)|mbox)\s{0,9}\{/g, '{')) : tex);

const dropBraces = (tex: string): string => tex.replace(/\\([%&#_{}])|[{}]/g, '$1');

function restore(text: string, formulas: readonly string[], dollars: string): string {
  return text
    .replace(/\ue0f0(\d{1,6})\ue0f1/g, (_, index: string) => `$${formulas[Number(index)] ?? ''}$`)
    .replaceAll(DOLLAR, () => dollars)
    .replaceAll(LESS, '<')
    .replaceAll(GREATER, '>')
    .replace(MARKS, '')
    .replace(/ı(?=\p{M})/gu, 'i')
    .replace(/ȷ(?=\p{M})/gu, 'j')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}
