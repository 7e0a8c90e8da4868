/** Raised and lowered text → characters that stand high or low by themselves, else TeX: `10²`, `x$^{k}$`. */

const listPairs = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map(from.split(' ').map((one, index) => [one, to.charAt(index)] as const));

const CHARACTERS = {
  sup: listPairs('0 1 2 3 4 5 6 7 8 9 + - − = ( ) n i', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'),
  sub: listPairs('0 1 2 3 4 5 6 7 8 9 + - − = ( )', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'),
};
const MARKS = { sup: '^', sub: '_' } as const;
/** Signs that stand high anyway, and ends of ordinal numbers, which read the same on the line. */
const HIGH = /^(?:st|nd|rd|th|[′″‴*†‡§¶®™©°]+)$/;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['TM', '™'],
  ['o', '°'],
]);
const MAX_LENGTH = 100;

export type Height = keyof typeof MARKS;

/** @example renderRaised('2', 'sup') // => '²' @example renderRaised('max', 'sub') // => '$_{\\text{max}}$' */
export function renderRaised(source: string, height: Height): string {
  const text = source.trim();
  if (text.length > MAX_LENGTH || (height === 'sup' && HIGH.test(text))) return source;
  const letters = Array.from(text, (one) => CHARACTERS[height].get(one));
  if (letters.every((letter) => letter !== undefined)) return letters.join('');
  const named = height === 'sup' ? NAMED.get(text) : undefined;
  return named ?? `$${MARKS[height]}{${renderTex(text)}}$`;
}

/** A formula stays one; words are set upright. */
function renderTex(text: string): string {
  const formula = /^\$([^$]+)\$$/.exec(text)?.[1];
  if (formula !== undefined) return formula;
  return text
    .replaceAll('$', '')
    .replace(/\\/g, '')
    .replace(/[{}&#%_]/g, String.raw`\$&`)
    .replace(/\p{L}[\p{L}\p{M}\d]+(?:[ -][\p{L}\p{M}\d]+)*/gu, String.raw`\text{$&}`);
}
