/** What the browser knows about the words of the catalogue: which there are, how often, and their stem in the index. */

export interface KnownWord {
  /** Folded surface form: letters, digits and inner signs joined (`lowrank`, `networks`). */
  readonly text: string;
  /** Papers that hold this form anywhere in their record. */
  readonly papers: number;
  /** Its key in the index. */
  readonly stem: string;
}

/** Every method loads what it needs, at most a few kilobytes a call. */
export interface WordTable {
  /** Papers in all. */
  readonly papers: number;
  /** @returns the word, or `undefined` when no paper holds it. */
  find(text: string): Promise<KnownWord | undefined>;
  /** Known words that begin with `prefix`, most frequent first, at most `limit`. */
  complete(prefix: string, limit: number): Promise<readonly KnownWord[]>;
  /**
   * Known words that may be what was meant by `text`: those with the same beginning, the most frequent of all, and
   * those whose first two letters are swapped. A superset of what lies within edit distance 2, but for rare words
   * that differ in their first letter.
   */
  listNear(text: string): Promise<readonly KnownWord[]>;
}
