/** The part of the package that is used; it brings no types of its own. */
declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string;
  }
  function newStemmer(algorithm: string): Stemmer;
}
