/** Names of languages as babel and reference managers have them → BCP 47. */
const CODES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    en: 'english american british canadian australian newzealand usenglish ukenglish eng',
    de: 'german ngerman deutsch austrian naustrian swissgerman nswissgerman ger deu',
    fr: 'french francais français fre fra',
    es: 'spanish spa',
    pt: 'portuguese portuges brazilian brazil por',
    it: 'italian ita',
    nl: 'dutch dut nld',
    ru: 'russian rus',
    zh: 'chinese chi zho',
    ja: 'japanese jpn',
    ko: 'korean kor',
    pl: 'polish pol',
    cs: 'czech cze ces',
    sv: 'swedish swe',
    da: 'danish dan',
    tr: 'turkish tur',
  }).flatMap(([code, names]) => names.split(' ').map((name) => [name, code] as const)),
);

/** Find the code of a language; what looks like a code is one, other words are not said. */
export function findLanguageCode(text: string | undefined): string | undefined {
  const word = text?.trim() ?? '';
  return CODES.get(word.toLowerCase()) ?? (/^[a-z]{2}(?:[-_][A-Za-z0-9]{2,8}){0,3}$/i.test(word) ? word.replaceAll('_', '-') : undefined);
}
