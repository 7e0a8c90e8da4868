import type { Entry } from '../entries/entry.ts';

/** Group entries by a key and give each later one with the first of its group, in the order of files. */
export function findTwins(entries: readonly Entry[], keyOf: (entry: Entry) => string | undefined): { first: Entry; later: Entry }[] {
  const firsts = new Map<string, Entry>();
  return [...entries]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .flatMap((entry) => {
      const key = keyOf(entry);
      if (key === undefined) return [];
      const first = firsts.get(key);
      if (first) return [{ first, later: entry }];
      firsts.set(key, entry);
      return [];
    });
}

/** What to do about two files for one paper. */
export const keepOne = (first: Entry, later: Entry): string => `delete this file, and add \`redirects: [${later.id}]\` to \`${first.file}\`.`;
