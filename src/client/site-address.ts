/** Addresses of this site for links made in the browser: under its base path, or files of an offline copy. */
import { withBase } from '../catalogue/addresses.ts';
import type {} from './offline-copy.ts';

const copy = globalThis.papershelfCopy;

export const isOfflineCopy = copy !== undefined;

/** Keeps what is stored for this site apart from others of the same origin. */
export const SITE_SCOPE = copy?.live ?? import.meta.env.BASE_URL;

/** How the files of a search are loaded, where it is not by fetching. */
export const loadFromCopy = copy?.load;

/** Turn an address of the site into one to follow from this page. */
export const siteHref = (path: string): string => copy?.href(path) ?? withBase(import.meta.env.BASE_URL, path);

/** Turn an address of the site into one that others can follow: an offline copy leads them to the web. */
export function sharedHref(path: string): string {
  return new URL(path.replace(/^\//, ''), copy?.live ?? new URL(withBase(import.meta.env.BASE_URL, '/'), location.href)).href;
}
