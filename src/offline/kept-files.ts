/** Where the worker looks when the network does not answer: the saved copy first, so that all comes from one build. */
import { matchPrecache } from 'workbox-precaching';
import { MANIFEST_FILE, type SearchManifest, INDEX_FOLDER, TABLES_FOLDER } from '../search/tables/manifest.ts';
import { readCacheName } from './cache-names.ts';
import { addressOf } from './file-list.ts';
import { createSavedFiles } from './saved-copy.ts';

export interface KeptFiles {
  /** Find a file by its path below the base. */
  find(path: string): Promise<Response | undefined>;
  /** Find a file whose name holds its digest, and which therefore is right wherever it is found. */
  findImmutable(path: string): Promise<Response | undefined>;
  /** List the files a search with this manifest begins with that are not kept: without them the manifest is of no use. */
  listLacking(manifest: Response): Promise<string[]>;
}

export const MANIFEST = `${TABLES_FOLDER}/${MANIFEST_FILE}`;

export function createKeptFiles(base: string, version: string): KeptFiles {
  const saved = createSavedFiles(base);
  const matchRead = (path: string): Promise<Response | undefined> => caches.match(addressOf(base, path), { cacheName: readCacheName(base, version) });
  const matchShell = (path: string): Promise<Response | undefined> => matchPrecache(addressOf(base, path));

  const findImmutable = async (path: string): Promise<Response | undefined> =>
    (await matchShell(path)) ?? (await matchRead(path)) ?? (await saved.findImmutable(path));

  const listLacking = async (manifest: Response): Promise<string[]> => {
    const { index, parts, common, facets } = (await manifest.clone().json()) as SearchManifest;
    const tables = [common, facets, ...(parts === undefined ? [] : [parts])].map((file) => `${TABLES_FOLDER}/${file}`);
    // Builds before the index came in parts named one file, and a deployment may be under way.
    const contents = [index].flat().filter((file) => file !== '');
    const needed = [...tables, ...contents.map((file) => `${INDEX_FOLDER}/${file}`)];
    const found = await Promise.all(needed.map(findImmutable));
    return needed.filter((_, place) => found[place] === undefined);
  };

  const findRead = async (path: string): Promise<Response | undefined> => {
    const read = await matchRead(path);
    return read && (path !== MANIFEST || (await listLacking(read)).length === 0) ? read : undefined;
  };

  return { findImmutable, listLacking, find: async (path) => (await saved.find(path)) ?? (await findRead(path)) ?? (await matchShell(path)) };
}
