import type { Entry } from '../entries/entry.ts';

/** Up to this many entries the 404 page itself holds every name; beyond, files by first character do. */
export const EMBEDDED_AT_MOST = 1000;

/** Id and title of each entry, by id. */
export function listNames(entries: readonly Entry[]): readonly (readonly [id: string, title: string])[] {
  return entries.map(({ id, titleText }) => [id, titleText] as const).sort(([a], [b]) => (a < b ? -1 : 1));
}
