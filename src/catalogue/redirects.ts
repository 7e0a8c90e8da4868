import type { Entry } from '../entries/entry.ts';

/** Former id → present id. An id in use is never redirected, and the first claim stands. */
export function buildRedirects(entries: readonly Entry[], byId: ReadonlyMap<string, Entry>): Map<string, string> {
  const redirects = new Map<string, string>();
  for (const { id, redirects: former = [] } of entries) for (const old of former) if (!byId.has(old) && !redirects.has(old)) redirects.set(old, id);
  return redirects;
}
