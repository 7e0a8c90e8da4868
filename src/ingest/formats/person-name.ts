/**
 * Write a name as it is printed; parts are cut at its commas, as BibTeX and RIS both have them.
 *
 * @example renderInvertedName(['van der Berg', 'Jr.', 'Jan']) // => 'Jan van der Berg Jr.'
 */
export function renderInvertedName(parts: readonly string[]): string {
  const [family = '', second = '', third = ''] = parts.map((part) => part.trim());
  const isSuffixLast = SUFFIX.test(third) || (third === '' && SUFFIX.test(second));
  const [given, suffix] =
    third === '' && isSuffixLast ? ['', second] : isSuffixLast ? [second, third] : third === '' ? [second, ''] : [third, second];
  return [given, family, suffix].filter(Boolean).join(' ');
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md)\.?$/i;
