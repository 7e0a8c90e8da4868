/** Which entries feeds tell of. */
import { compareNewestFirst, compareText } from '../../catalogue/entry-order.ts';
import { findJoined } from '../../catalogue/joined.ts';
import type { Site } from '../../catalogue/model.ts';
import type { Entry } from '../../entries/entry.ts';

/** A feed is for what is new; the catalogue itself is for the rest. */
export const FEED_LENGTH = 50;

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

/** Whether there is a feed of these entries: one without items would have no date of its own. */
export const hasFeed = (site: Pick<Site, 'feeds'>, entries: readonly Entry[]): boolean =>
  site.feeds === 'on' && entries.some((entry) => findJoined(entry) !== undefined);
