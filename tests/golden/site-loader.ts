/** The files of a finished site, from disk. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decompress } from '../../src/search/tables/load-file.ts';
import type { LoadFile } from '../../src/search/tables/manifest.ts';

export function createSiteLoader(site: string): LoadFile {
  return async (file) => decompress(new Uint8Array(await readFile(path.join(site, file))));
}
