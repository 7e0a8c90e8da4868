/** The papers that joined last, as many as a page may name. */
import { findJoined, findRecent } from '../catalogue/joined.ts';
import { catalogue } from '../site.ts';

const MOST_RECENT = 60;

export const recent = findRecent(catalogue.entries, MOST_RECENT);

export const recentDays = Map.groupBy(recent, (entry) => findJoined(entry) ?? '');

/** Whether others joined before those. */
export const hasEarlier = catalogue.entries.length > MOST_RECENT;
