/** Stemmers by language, as Pagefind chooses them. Build only: the browser finds stems in the word table. */
import snowball from 'snowball-stemmers';

/** Snowball's algorithm by the first part of a BCP 47 tag. */
const ALGORITHMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ar: 'arabic', hy: 'armenian', eu: 'basque', ca: 'catalan', da: 'danish', nl: 'dutch', en: 'english', fi: 'finnish', fr: 'french',
    de: 'german', hu: 'hungarian', ga: 'irish', it: 'italian', nb: 'norwegian', nn: 'norwegian', no: 'norwegian', pt: 'portuguese',
    ro: 'romanian', ru: 'russian', es: 'spanish', sv: 'swedish', ta: 'tamil', tr: 'turkish',
  }),
); // prettier-ignore

/** Create the stemmer of a language; for one without an algorithm every word is its own stem. */
export function createStemmer(language: string): (word: string) => string {
  const algorithm = ALGORITHMS.get(language.toLowerCase().split('-')[0] ?? '');
  if (algorithm === undefined) return (word) => word;
  const stemmer = snowball.newStemmer(algorithm);
  return (word) => stemmer.stem(word);
}
