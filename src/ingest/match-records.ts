/** Find what the files beside a document say about each of its records: by folded title, and by line where a title occurs twice. */
import { foldTitle } from './fold-title.ts';

interface Titled {
  readonly title: string;
  readonly line: number;
}

/** Build a finder over records; `unused` lists those that nothing asked for. */
export function createFinder<T extends Titled>(records: readonly T[]): { find: (title: string, line: number) => T | undefined; unused: () => T[] } {
  const byTitle = Map.groupBy(records, ({ title }) => foldTitle(title));
  const used = new Set<T>();
  return {
    find: (title, line) => {
      const twins = byTitle.get(foldTitle(title)) ?? [];
      const found = twins.find((twin) => twin.line === line) ?? twins[0];
      if (found) used.add(found);
      return found;
    },
    unused: () => records.filter((record) => !used.has(record)),
  };
}
