import { catalogue } from '../site.ts';

const AT_MOST = 1000;

/**
 * Whether every page tells how many papers lie where. In a larger catalogue all pages would change with each new paper,
 * for builds, hosts and readers' copies alike; there only the pages of topics, authors and lists tell.
 */
export const hasLiveCounts = catalogue.entries.length <= AT_MOST;
