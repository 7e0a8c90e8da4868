/** How often things occur beside an entry: topics of a list, methods of a list. The most frequent first. */
import type { Entry } from '../entries/entry.ts';
import { compareText, yearOfEntry } from './entry-order.ts';
import type { Catalogue, Method, Topic } from './model.ts';

export interface Tally<T> {
  readonly item: T;
  readonly count: number;
}

/** The methods of each entry, by its id. */
export interface MethodIndex {
  readonly introduced: ReadonlyMap<string, readonly Method[]>;
  /** Introduced or mentioned. */
  readonly named: ReadonlyMap<string, readonly Method[]>;
}

export function indexMethods(methods: readonly Method[]): MethodIndex {
  const group = (entriesOf: (method: Method) => readonly Entry[]): Map<string, Method[]> => {
    const index = new Map<string, Method[]>();
    for (const method of methods) {
      for (const { id } of entriesOf(method)) {
        const own = index.get(id);
        if (own) own.push(method);
        else index.set(id, [method]);
      }
    }
    return index;
  };
  return { introduced: group(({ introducedBy }) => introducedBy), named: group((method) => [...method.introducedBy, ...method.mentionedBy]) };
}

/** Count the topics of a list; equals stand in the vocabulary's order. */
export function tallyTopics(entries: readonly Entry[], topics: Catalogue['topics']): Tally<Topic>[] {
  const counts = count(entries.flatMap(({ topics: own = [] }) => [...new Set(own)]));
  return [...topics.values()].flatMap((item) => counted(item, counts.get(item.id))).sort((a, b) => b.count - a.count);
}

/** Count the methods that a list names, those of one paper left out; equals stand by name. */
export function tallyMethods(entries: readonly Entry[], { named }: MethodIndex): Tally<Method>[] {
  const counts = count(entries.flatMap(({ id }) => named.get(id) ?? []));
  return [...counts]
    .filter(([, value]) => value > 1)
    .sort(([a, often], [b, oftener]) => oftener - often || compareText(a.slug, b.slug))
    .map(([item, value]) => ({ item, count: value }));
}

/** Count by year: every year from the first to the last, oldest first; undated entries are left out. */
export function countByYear(entries: readonly Entry[]): { year: number; count: number }[] {
  const counts = count(entries.flatMap((entry) => yearOfEntry(entry) ?? []));
  if (counts.size === 0) return [];
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  return Array.from({ length: last - first + 1 }, (_, index) => ({ year: first + index, count: counts.get(first + index) ?? 0 }));
}

/** Find where the later half begins: the last place from which on there is at least half of all that is counted. */
export function findLaterHalf(counts: readonly number[]): number {
  const total = counts.reduce((sum, value) => sum + value, 0);
  let later = 0;
  let at = counts.length;
  while (at > 0 && later * 2 < total) later += counts[--at] ?? 0;
  return at;
}

function count<T>(items: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

const counted = <T>(item: T, value: number | undefined): Tally<T>[] => (value === undefined ? [] : [{ item, count: value }]);
