/**
 * Find the key under which the index holds a word. Pagefind's stemmer is newer than any there is for JavaScript and
 * disagrees on some words (`added`, `organization`, `radiologist`), so a stem is believed only when the index has it
 * for the pages that hold the word; otherwise the beginnings of the word are tried, the longest first.
 */

/** @returns the key of a surface word that the `pages` hold, or `undefined` when the index has none for it. */
export type FindKey = (word: string, pages: readonly number[]) => string | undefined;

/** The pages of each key of the index, in order. */
export type KeyPages = ReadonlyMap<string, Uint32Array>;

/** Letters a stem may drop, and never more than half the word. */
const MAX_DROPPED = 6;
const ENDINGS = ['', 'i', 'e', 'y'];

export function createKeyFinder(index: KeyPages, stem: (word: string) => string): FindKey {
  return (word, pages) => {
    const holds = (key: string): boolean => {
      const held = index.get(key);
      return held !== undefined && pages.every((page) => includesSorted(held, page));
    };
    return [stem(word), word].find(holds) ?? listBeginnings(word).find(holds);
  };
}

function listBeginnings(word: string): string[] {
  const dropped = Math.min(MAX_DROPPED, Math.floor(word.length / 2));
  return Array.from({ length: dropped }, (_, index) => word.slice(0, word.length - index - 1)).flatMap((beginning) =>
    ENDINGS.map((ending) => beginning + ending),
  );
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
