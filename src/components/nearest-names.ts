import type { Entry } from '../entries/entry.ts';

/** Up to this many entries the 404 page itself holds every name; beyond, files by the beginnings of ids do. */
export const EMBEDDED_AT_MOST = 1000;

/** Id and title of each entry, by id. */
export function listNames(entries: readonly Entry[]): readonly (readonly [id: string, title: string])[] {
  return entries.map(({ id, titleText }) => [id, titleText] as const).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Names in a file, roughly; some beginnings are ten times as frequent as others. */
const IN_A_FILE = 250;
const LETTERS = 26;

/** How many characters of an id name the file it is in: a reader loads one of them. */
export function countInitials(entries: number): number {
  return Math.max(1, Math.round(Math.log(entries / IN_A_FILE) / Math.log(LETTERS)));
}
