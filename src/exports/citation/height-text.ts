/** Raised and lowered text where letters are all there is. It runs in browsers too. */

const DIGITS = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' } as const;
const MARKS = { sup: '^', sub: '_' } as const;

export type Height = keyof typeof MARKS;

/** @example sayHeight('2', 'sup') // => '²' @example sayHeight('k+1', 'sup') // => '^(k+1)' */
export function sayHeight(text: string, height: Height): string {
  if (hasOwnHeight(text)) return text;
  if (/^\d+$/.test(text)) return text.replace(/\d/g, (digit) => DIGITS[height].charAt(Number(digit)));
  return MARKS[height] + (/^(?:.|[\p{L}\p{N}]+|\([^()]*\))$/u.test(text) ? text : `(${text})`);
}

/** Strokes stand high by themselves. */
const hasOwnHeight = (text: string): boolean => /^[′″‴]*$/.test(text);
