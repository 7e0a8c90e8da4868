/** Names as they are compared and as they stand in an address. */

/** Letters that Unicode does not take apart into a base letter and a mark. */
const WHOLE_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'n', ĸ: 'k' }),
);

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(' ');
const FIRST_GREEK = 0x3b1;

const MAX_SLUG = 80;
/** Words that stand beside slugs in addresses. */
const RESERVED = new Set(['page', 'index']);

/**
 * Fold case, accents and punctuation away: words of letters and digits joined by a space.
 *
 * @example foldName('José Núñez-Øst') // => 'jose nunez ost'
 */
export function foldName(name: string): string {
  return spellOut(name.toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Fold the name of a method, where signs tell names apart and TeX may stand for raised digits.
 *
 * @example foldMethodName('S^{2}FT') // => 's2ft'
 * @example foldMethodName('PFGM++') // => 'pfgm plus plus'
 */
export function foldMethodName(name: string): string {
  return foldName(
    name
      .replace(/[\\$^_{}]/g, '')
      .replaceAll('+', ' plus ')
      .replaceAll('#', ' sharp ')
      .replaceAll('*', ' star '),
  );
}

/**
 * Strip accents, put raised and lowered digits on the line, write small Greek letters by name; case stays.
 *
 * @example spellOut('μ-Bench²') // => 'mu-Bench2'
 */
export function spellOut(text: string): string {
  if (isAscii(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u03b1-\u03c9]/g, (letter) => GREEK[letter.charCodeAt(0) - FIRST_GREEK] ?? letter)
    .replace(/[øłđðþßæœıħŧŋĸ]/g, (letter) => WHOLE_LETTERS.get(letter) ?? letter);
}

/**
 * Write a folded name as an address. Different names never share a slug: what an address cannot hold leaves a
 * short hash, so that a slug depends on its name alone and stays the same whoever joins the catalogue.
 *
 * @example createSlug('ada example') // => 'ada-example'
 */
export function createSlug(folded: string): string {
  const plain = folded
    .replace(/[^a-z0-9 ]+/g, '')
    .trim()
    .replace(/ +/g, '-');
  const isWhole = plain !== '' && plain.length <= MAX_SLUG && plain === folded.replaceAll(' ', '-') && !RESERVED.has(plain);
  return isWhole ? plain : [plain.slice(0, MAX_SLUG).replace(/-+$/, ''), hash(folded)].filter(Boolean).join('-');
}

// eslint-disable-next-line no-control-regex -- the range is what ASCII is
const isAscii = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text);

/** FNV-1a over UTF-16 code units, 64 bits as two halves (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hash(text: string): string {
  const half = (seed: number): string => {
    let value = seed;
    for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
    return (value >>> 0).toString(36);
  };
  return half(0x811c9dc5) + half(0x050c5d1f);
}
