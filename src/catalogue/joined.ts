/** When entries joined the catalogue. */
import type { Entry } from '../entries/entry.ts';
import { compareText } from './entry-order.ts';

/**
 * Find the day an entry joined the catalogue, or failing that was first public. Feeds and sitemaps want a whole
 * date, so a month or year counts from its first day; `undefined` when neither date is known.
 *
 * @example findJoined({ published: '2017-06' }) // => '2017-06-01'
 */
export function findJoined({ added, published }: Pick<Entry, 'added' | 'published'>): string | undefined {
  const date = added ?? published;
  return date === undefined ? undefined : `${date}-01-01`.slice(0, 10);
}

/** The day the newest of some entries joined. */
export function findLatest(entries: readonly Entry[]): string | undefined {
  return entries.reduce<string | undefined>((latest, entry) => {
    const joined = findJoined(entry);
    return joined !== undefined && (latest === undefined || joined > latest) ? joined : latest;
  }, undefined);
}

/** The entries that joined last, the latest first; those of one day in the catalogue's order. Entries without any date are left out. */
export function findRecent(entries: readonly Entry[], limit: number): readonly Entry[] {
  const joined = entries.flatMap((entry) => {
    const day = findJoined(entry);
    return day === undefined ? [] : [{ entry, day }];
  });
  const latest = joined.sort((a, b) => compareText(b.day, a.day));
  return latest.slice(0, limit).map(({ entry }) => entry);
}
