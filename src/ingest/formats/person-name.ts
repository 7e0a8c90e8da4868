/** Names of people as lists and bibliographies have them → as they are printed. */

const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md)\.?$/i;

/** Letters of names that are written without a space. */
const CJK = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー・]+$/u;
/** DBLP tells people of one name apart: `Wei Wang 0001`. */
const HOMONYM = /(?<=\S)\s0\d{3}$/;

/** Whether a part of a name stands behind the family name. */
export const isNameSuffix = (part: string): boolean => SUFFIX.test(part.trim());

/**
 * Write a name whose parts were cut at its commas: `Last, First`, `Last, Jr., First` or `Last, First, Jr.`
 *
 * @example renderInvertedName(['van der Berg', 'Jr.', 'Jan']) // => 'Jan van der Berg Jr.'
 * @example renderInvertedName(['王', '小明']) // => '王小明'
 */
export function renderInvertedName(parts: readonly string[]): string {
  const [family = '', second = '', third = ''] = parts.map((part) => part.trim());
  const isSuffixLast = isNameSuffix(third) || (third === '' && isNameSuffix(second));
  const [given, suffix] =
    third === '' && isSuffixLast ? ['', second] : isSuffixLast ? [second, third] : third === '' ? [second, ''] : [third, second];
  return [joinName(given, family), suffix].filter(Boolean).join(' ');
}

/** Write the given name before the family name, or as Chinese, Japanese and Korean have it. */
export function joinName(given: string, family: string): string {
  const bare = family.replace(HOMONYM, '');
  return CJK.test(given) && CJK.test(bare) ? bare + given : [given, bare].filter(Boolean).join(' ');
}

/**
 * Write a name in whatever order it stands; numbers that tools put behind it are cut, and other commas stay.
 *
 * @example printName('García, Ana') // => 'Ana García'
 */
export function printName(name: string): string {
  const bare = name
    .replace(/\((?:\d{4,}|[^()]{0,200}\d{3,})\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;]+|[\s,;]+$/g, '')
    .replace(HOMONYM, '');
  const parts = bare.split(',');
  return parts.length === 2 || (parts.length === 3 && parts.slice(1).some(isNameSuffix)) ? renderInvertedName(parts) : bare;
}
