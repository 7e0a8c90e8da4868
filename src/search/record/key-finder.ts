/**
 * Find the key under which the index holds a word. Pagefind's stemmer is newer than any there is for JavaScript and
 * disagrees on some words (`added`, `organization`, `radiologist`), so a stem is believed only when the index has it
 * for the pages that hold the word; otherwise the beginnings of the word are tried, the longest first. The true key is
 * held by every page with the word, and one that is tried before it by hardly any: so each page is asked for the first
 * that it holds, and the last of those is right. Pages can be asked one by one, and in parts.
 */

/** The position, in the order they are tried, of the first key of a word that a page holds; `NO_KEY` when it holds none. */
export type RankKey = (word: Stemmed, page: number) => number;

export interface Stemmed {
  readonly word: string;
  /** What our stemmer makes of it. */
  readonly stem: string;
}

/** The pages of each key of the index, in order. */
export type KeyPages = ReadonlyMap<string, Uint32Array>;

export const NO_KEY = 255;

/** Letters a stem may drop, and never more than half the word. */
const MAX_DROPPED = 6;
const ENDINGS = ['', 'i', 'e', 'y'];

export function createKeyRanker(index: KeyPages): RankKey {
  return (stemmed, page) => {
    const holds = (key: string): boolean => {
      const held = index.get(key);
      return held !== undefined && includesSorted(held, page);
    };
    if (holds(stemmed.stem)) return 0;
    const rank = listKeys(stemmed).findIndex(holds);
    return rank < 0 ? NO_KEY : rank;
  };
}

/** The inverse of `RankKey`; `undefined` for `NO_KEY`. */
export const findKeyAt = (stemmed: Stemmed, rank: number): string | undefined => (rank === 0 ? stemmed.stem : listKeys(stemmed)[rank]);

function listKeys({ word, stem }: Stemmed): string[] {
  const dropped = Math.min(MAX_DROPPED, Math.floor(word.length / 2));
  const beginnings = Array.from({ length: dropped }, (_, drop) => word.slice(0, word.length - drop - 1));
  return [stem, word, ...beginnings.flatMap((beginning) => ENDINGS.map((ending) => beginning + ending))];
}

function includesSorted(sorted: Uint32Array, wanted: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}
