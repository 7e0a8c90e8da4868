/**
 * HTML with MathML as one line of text: that `n` is raised is seen on the page, and has to be said where letters are
 * all there is. Raised and lowered digits are Unicode's own, other indices stand after `^` and `_`.
 */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Entry } from './entry.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** Mathematical alphabets: shapes of plain letters, which many fonts lack. */
const MATH_LETTERS = /[\u{1d400}-\u{1d7ff}]/gu;

/** What stands over a letter, as the sign that joins it. */
export const ACCENTS: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '¯': '\u0304',
  '‾': '\u0304',
  '˙': '\u0307',
  '¨': '\u0308',
  ˇ: '\u030C',
};

/** Signs that stand high by themselves; a circle in an exponent is a degree. */
export const RAISED_SIGNS: Readonly<Record<string, string>> = { '∘': '°', '′': '′', '″': '″', '‴': '‴' };

/** How the parts of an element are said together. */
const LAYOUTS: ReadonlyMap<string, (parts: readonly string[]) => string> = new Map([
  ['msup', ([base = '', index = '']) => base + raise(index)],
  ['mover', ([base = '', over = '']) => putOver(base, over)],
  ['msub', ([base = '', index = '']) => base + lower(index)],
  ['munder', ([base = '', index = '']) => base + lower(index)],
  ['msubsup', ([base = '', low = '', high = '']) => base + lower(low) + raise(high)],
  ['munderover', ([base = '', low = '', high = '']) => base + lower(low) + raise(high)],
  ['mfrac', ([over = '', under = '']) => `${group(over)}/${group(under)}`],
  ['mroot', ([base = '', degree = '']) => `${raise(degree)}√${group(base)}`],
  ['msqrt', (parts) => `√${group(parts.join(''))}`],
  ['mspace', () => ' '],
  ['annotation', () => ''],
  // Notes at the foot of an abstract, and the signs that lead to them.
  ['section', () => ''],
  ['sup', () => ''],
]);

/** The title of an entry where no formula can be drawn. */
export const renderPlainTitle = ({ titleText, titleHtml }: Pick<Entry, 'titleText' | 'titleHtml'>): string => renderPlain(titleText, titleHtml);

/** Render a text where no formula can be drawn. @param text the same without formulas' heights, which serves where there are no formulas. */
export const renderPlain = (text: string, html: string): string => (html.includes('<math') ? renderMathText(html) : text);

/** @example renderMathText('O(<math><msup><mi>n</mi><mn>2</mn></msup></math>)') // => 'O(n²)' */
export function renderMathText(html: string): string {
  const text = parseFragment(html).childNodes.map(readNode).join('');
  return text
    .replace(/[\u2061-\u2064]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function readNode(node: Node): string {
  if ('value' in node) return node.value;
  if (!('tagName' in node)) return '';
  const say = LAYOUTS.get(node.tagName);
  // White space between the parts of a formula is none of them.
  if (say) return say(node.childNodes.filter((child) => 'tagName' in child).map(readNode));
  const text = node.childNodes.map(readNode).join('');
  return isToken(node.tagName) ? text.replace(MATH_LETTERS, (letter) => letter.normalize('NFKC')) : text;
}

function putOver(base: string, over: string): string {
  const accent = ACCENTS[over.trim()];
  if (accent === undefined) return base + raise(over);
  return /^.$/u.test(base) ? (base + accent).normalize('NFC') : base;
}

const isToken = (tagName: string): boolean => ['mi', 'mn', 'mo', 'mtext'].includes(tagName);

const raise = (index: string): string => shift(index, SUPERSCRIPTS, '^');

const lower = (index: string): string => shift(index, SUBSCRIPTS, '_');

function shift(index: string, digits: string, mark: string): string {
  if (index === '' || /^[′″‴]+$/.test(index)) return index;
  if (mark === '^' && RAISED_SIGNS[index] !== undefined) return RAISED_SIGNS[index];
  return /^\d+$/.test(index) ? index.replace(/\d/g, (digit) => digits.charAt(Number(digit))) : mark + group(index);
}

/** Brackets around what would otherwise be read apart and has none. */
const group = (part: string): string => (/^(?:.|[\p{L}\d]+|\([^()]*\))$/u.test(part.trim()) ? part.trim() : `(${part.trim()})`);
