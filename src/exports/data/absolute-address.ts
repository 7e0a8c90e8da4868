import { withBase } from '../../catalogue/addresses.ts';
import type { Site } from '../../catalogue/model.ts';

/** What stands in a file outlives the site it came from, so addresses in it are whole. */
export const createAddress =
  ({ url, basePath }: Pick<Site, 'url' | 'basePath'>) =>
  (path: string): string =>
    url + withBase(basePath, path);
