/** When entries joined the catalogue, and which of them feeds tell of. */
import { compareNewestFirst, compareText } from '../../catalogue/entry-order.ts';
import type { Site } from '../../catalogue/model.ts';
import type { Entry } from '../../entries/entry.ts';

/** A feed is for what is new; the catalogue itself is for the rest. */
export const FEED_LENGTH = 50;

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

/** The last to join, newest first; entries that joined together by their own date, then by id. Undated ones are left out. */
export function listNewest(entries: readonly Entry[]): Entry[] {
  return entries
    .flatMap((entry) => {
      const joined = findJoined(entry);
      return joined === undefined ? [] : { entry, joined };
    })
    .sort((a, b) => compareText(b.joined, a.joined) || compareNewestFirst(a.entry, b.entry))
    .slice(0, FEED_LENGTH)
    .map(({ entry }) => entry);
}

/** The day the newest of some entries joined. */
export function findLatest(entries: readonly Entry[]): string | undefined {
  return entries.reduce<string | undefined>((latest, entry) => {
    const joined = findJoined(entry);
    return joined !== undefined && (latest === undefined || joined > latest) ? joined : latest;
  }, undefined);
}

/** Whether there is a feed of these entries: one without items would have no date of its own. */
export const hasFeed = (site: Pick<Site, 'feeds'>, entries: readonly Entry[]): boolean =>
  site.feeds === 'on' && entries.some((entry) => findJoined(entry) !== undefined);
