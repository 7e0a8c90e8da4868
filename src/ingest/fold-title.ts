/**
 * Reduce a title to what two printings of it share: letters and digits without case, accents, TeX or
 * punctuation, Greek letters by name.
 *
 * @example foldTitle('S^{2}FT: Efficient …') === foldTitle('S$^{2}$FT: efficient') // => true
 */
export function foldTitle(title: string): string {
  return foldLetters(title)
    .replace(/\\(?:text|math)[a-z]{1,6}(?=\{)/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Write letters as people type them on a plain keyboard: Greek by name, Latin without accents. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFKC')
    .replace(/[\u0391-\u03c9]/g, (letter) => nameGreek(letter) ?? letter)
    .replace(/[ßæœøłđÆŒØŁĐ]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
}

export const GREEK_NAMES = [
  'alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta', 'iota', 'kappa', 'lambda', 'mu', 'nu', 'xi', 'omicron',
  'pi', 'rho', 'sigma', 'tau', 'upsilon', 'phi', 'chi', 'psi', 'omega',
] as const; // prettier-ignore

/** In the order of `GREEK_NAMES`. */
export const GREEK_LETTERS = 'αβγδεζηθικλμνξοπρστυφχψω';

const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
};

function nameGreek(letter: string): string | undefined {
  const small = letter.toLowerCase().replace('ς', 'σ');
  const name = GREEK_NAMES[GREEK_LETTERS.indexOf(small)];
  return name === undefined || small === letter ? name : `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}
