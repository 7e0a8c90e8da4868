import { withBase } from '../catalogue/addresses.ts';

/** Turn an address of the site into one that works under its base path. */
export function href(path: string): string {
  return withBase(import.meta.env.BASE_URL, path);
}
