import type { Entry } from '../entries/entry.ts';

/** Group entries by a key and give each later one with the first of its group, in the order of files. */
export function findTwins(entries: readonly Entry[], keyOf: (entry: Entry) => string | undefined): { first: Entry; later: Entry }[] {
  const groups = Map.groupBy(entries, keyOf);
  groups.delete(undefined);
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) => {
      const [first, ...others] = [...group].sort(compareFiles);
      return first ? others.map((later) => ({ first, later })) : [];
    })
    .sort((a, b) => compareFiles(a.later, b.later));
}

const compareFiles = (a: Entry, b: Entry): number => (a.file < b.file ? -1 : 1);

/** What to do about two files for one paper. */
export const keepOne = (first: Entry, later: Entry): string => `delete this file, and add \`redirects: [${later.id}]\` to \`${first.file}\`.`;
