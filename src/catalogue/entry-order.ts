import type { Entry } from '../entries/entry.ts';

/**
 * Compare for newest first: by `published`, then `added`, then id. Undated entries come last, and a date known
 * to the year only after the dated ones of that year.
 */
export function compareNewestFirst(a: Entry, b: Entry): number {
  return compareText(b.published ?? '', a.published ?? '') || compareText(b.added ?? '', a.added ?? '') || compareText(a.id, b.id);
}

/** Compare by code units: the same order on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The year an entry was first public; `undefined` when unknown. */
export function yearOfEntry({ published }: Entry): number | undefined {
  return published === undefined ? undefined : Number(published.slice(0, 4));
}
