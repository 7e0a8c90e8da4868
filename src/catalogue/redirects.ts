import type { Entry } from '../entries/entry.ts';

/** Former id → present id. An id in use is never redirected, and the first claim stands. */
export function buildRedirects(entries: readonly Entry[], byId: ReadonlyMap<string, Entry>): Map<string, string> {
  const redirects = new Map<string, string>();
  for (const { id, redirects: former = [] } of entries) for (const old of former) if (!byId.has(old) && !redirects.has(old)) redirects.set(old, id);
  return redirects;
}

/** The ids that lead to an entry: its own, then the former ones as its file lists them, the oldest first. */
export const listIds = ({ id, redirects: former = [] }: Entry, redirects: ReadonlyMap<string, string>): string[] => [
  id,
  ...new Set(former.filter((old) => redirects.get(old) === id)),
];

/** The id an entry joined the catalogue under: what must outlast a new address goes by it. */
export const getFirstId = (entry: Entry, redirects: ReadonlyMap<string, string>): string => listIds(entry, redirects)[1] ?? entry.id;
