import type { Entry } from '../entries/entry.ts';
import { yearOfEntry } from './entry-order.ts';
import type { Year } from './model.ts';

/** Group sorted entries by year, newest first; undated entries belong to no year. */
export function buildYears(entries: readonly Entry[]): Year[] {
  const groups = new Map<number, Entry[]>();
  for (const entry of entries) {
    const year = yearOfEntry(entry);
    if (year === undefined) continue;
    const group = groups.get(year);
    if (group) group.push(entry);
    else groups.set(year, [entry]);
  }
  return [...groups].sort(([a], [b]) => b - a).map(([year, own]) => ({ year, entries: own }));
}
