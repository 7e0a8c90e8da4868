/**
 * The searches a reader made last, newest first, kept in this browser alone. Storage may be missing, forbidden, full
 * or hold anything: then there are none, and nothing else suffers.
 */
import { tidyQuery } from '../search/query-state.ts';
import { SITE_SCOPE } from './site-address.ts';

/** Sites that share an origin keep apart. */
const KEY = `papershelf.recent:${SITE_SCOPE}`;
const KEPT = 8;

export function readRecent(storage = findStorage()): readonly string[] {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(KEY) ?? '[]');
    if (!Array.isArray(stored)) return [];
    const queries = stored.filter((query): query is string => typeof query === 'string').map(tidyQuery);
    return [...new Set(queries)].filter((query) => query !== '').slice(0, KEPT);
  } catch {
    // Another program's text, or storage that may not be read: as good as empty.
    return [];
  }
}

/** Put a search first. It takes the place of the last one when it only writes that one on. */
export function rememberSearch(query: string, storage = findStorage()): void {
  if (query === '') return;
  const [last, ...older] = readRecent(storage);
  const others = last === undefined || query.startsWith(last) ? older : [last, ...older];
  write([query, ...others.filter((other) => other !== query)].slice(0, KEPT), storage);
}

export function forgetSearch(query: string, storage = findStorage()): void {
  write(
    readRecent(storage).filter((other) => other !== query),
    storage,
  );
}

export function clearRecent(storage = findStorage()): void {
  write([], storage);
}

function write(queries: readonly string[], storage: Storage | undefined): void {
  try {
    if (queries.length === 0) storage?.removeItem(KEY);
    else storage?.setItem(KEY, JSON.stringify(queries));
  } catch {
    // Full or forbidden: the search itself needs none of it.
  }
}

/** Find the browser's storage; merely asking for it throws where it is forbidden. */
function findStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
