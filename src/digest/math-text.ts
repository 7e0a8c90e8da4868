/**
 * Inline HTML with MathML as one line of text: `n^2` is read from the page by its height, and in a mail it has to be
 * said. Raised and lowered digits are Unicode's own, other indices stand after `^` and `_`.
 */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** Mathematical alphabets: shapes of plain letters, which many fonts lack. */
const MATH_LETTERS = /[\u{1d400}-\u{1d7ff}]/gu;

/** How the parts of an element are said together. */
const LAYOUTS: ReadonlyMap<string, (parts: readonly string[]) => string> = new Map([
  ['msup', ([base = '', index = '']) => base + raise(index)],
  ['mover', ([base = '', index = '']) => base + raise(index)],
  ['msub', ([base = '', index = '']) => base + lower(index)],
  ['munder', ([base = '', index = '']) => base + lower(index)],
  ['msubsup', ([base = '', low = '', high = '']) => base + lower(low) + raise(high)],
  ['munderover', ([base = '', low = '', high = '']) => base + lower(low) + raise(high)],
  ['mfrac', ([over = '', under = '']) => `${group(over)}/${group(under)}`],
  ['mroot', ([base = '', degree = '']) => `${raise(degree)}√${group(base)}`],
  ['msqrt', (parts) => `√${group(parts.join(''))}`],
  ['mspace', () => ' '],
  ['annotation', () => ''],
]);

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
  const parts = node.childNodes.map(readNode);
  const say = LAYOUTS.get(node.tagName);
  return say ? say(parts) : isToken(node.tagName) ? parts.join('').replace(MATH_LETTERS, (letter) => letter.normalize('NFKC')) : parts.join('');
}

const isToken = (tagName: string): boolean => ['mi', 'mn', 'mo', 'mtext'].includes(tagName);

const raise = (index: string): string => shift(index, SUPERSCRIPTS, '^');

const lower = (index: string): string => shift(index, SUBSCRIPTS, '_');

function shift(index: string, digits: string, mark: string): string {
  if (index === '' || /^[′″‴]+$/.test(index)) return index;
  return /^\d+$/.test(index) ? index.replace(/\d/g, (digit) => digits.charAt(Number(digit))) : mark + group(index);
}

/** Brackets around what would otherwise be read apart. */
const group = (part: string): string => (/^(?:.|[\p{L}\d]+)$/u.test(part.trim()) ? part.trim() : `(${part.trim()})`);
