/** All that this site keeps of a reader, whichever part of it keeps it: taken away at once, and put back. */
import { SITE_SCOPE } from '../site-address.ts';
import { nameProblem, type StorageProblem } from './paper-store.ts';

/** Texts by their keys. */
export type Everything = ReadonlyMap<string, string>;

const ENDINGS = [`:${SITE_SCOPE}`, `:${SITE_SCOPE}.unread`];
const isOurs = (key: string): boolean => key.startsWith('papershelf.') && ENDINGS.some((ending) => key.endsWith(ending));

/** Delete everything. @returns what was there. */
export function takeEverything(storage: Storage): Everything {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter(isOurs);
  const all = new Map(keys.map((key) => [key, storage.getItem(key) ?? '']));
  for (const key of keys) storage.removeItem(key);
  return all;
}

export function putEverythingBack(all: Everything, storage: Storage): StorageProblem | undefined {
  try {
    for (const [key, text] of all) storage.setItem(key, text);
    return undefined;
  } catch (cause) {
    return nameProblem(cause);
  }
}

/** Tell whether this browser keeps anything for this site; it may forbid it. */
export function canKeep(): boolean {
  const key = `papershelf.try:${SITE_SCOPE}`;
  try {
    localStorage.setItem(key, '');
    localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}
