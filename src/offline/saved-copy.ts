/**
 * The saved copy of the catalogue. Its list of files is stored last, in one step: while there is a list, every file
 * on it is there, and it is the copy readers get; files of the next build lie beside it until that is complete.
 */
import { savedCacheName } from './cache-names.ts';
import { addressOf, type FileList, LIST_FILE, storedAddress, type ListedFile } from './file-list.ts';

/** Tells the version of a stored list without parsing it. */
const VERSION_HEADER = 'papershelf-version';

/** Read which build is saved; `undefined` when none is complete. */
export async function readSavedVersion(base: string): Promise<string | undefined> {
  return (await matchList(base))?.headers.get(VERSION_HEADER) ?? undefined;
}

export async function readSavedList(base: string): Promise<FileList | undefined> {
  const stored = await matchList(base);
  return stored && ((await stored.json()) as FileList);
}

/** Make `list` the copy that readers get. All its files have to be stored before. */
export async function writeSavedList(base: string, list: FileList): Promise<void> {
  const cache = await caches.open(savedCacheName(base));
  const headers = { 'content-type': 'application/json', [VERSION_HEADER]: list.version };
  await cache.put(addressOf(base, LIST_FILE), new Response(JSON.stringify(list), { headers }));
}

/** List the addresses of stored files, complete or not. */
export async function listStored(base: string): Promise<ReadonlySet<string>> {
  if (!(await caches.has(savedCacheName(base)))) return new Set();
  const cache = await caches.open(savedCacheName(base));
  const addresses = (await cache.keys()).map(({ url }) => url.slice(new URL(url).origin.length));
  return new Set(addresses.filter((address) => address !== addressOf(base, LIST_FILE)));
}

export async function removeSavedCopy(base: string): Promise<void> {
  await caches.delete(savedCacheName(base));
}

export interface SavedFiles {
  /** Find a file of the saved copy. */
  find(path: string): Promise<Response | undefined>;
  /** Find a file whose name holds its digest, also of a copy that is not complete. */
  findImmutable(path: string): Promise<Response | undefined>;
}

/** Create a finder that parses the list of a build once. */
export function createSavedFiles(base: string): SavedFiles {
  let known: { readonly version: string; readonly files: ReadonlyMap<string, ListedFile> } | undefined;
  const readFiles = async (): Promise<ReadonlyMap<string, ListedFile> | undefined> => {
    const version = await readSavedVersion(base);
    if (version === undefined) return undefined;
    if (known?.version !== version) {
      const list = await readSavedList(base);
      known = list && { version: list.version, files: new Map(list.files.map((file) => [file[0], file])) };
    }
    return known?.files;
  };
  const match = (address: string): Promise<Response | undefined> => caches.match(address, { cacheName: savedCacheName(base) });
  return {
    find: async (path) => {
      const file = (await readFiles())?.get(path);
      return file && match(storedAddress(base, file));
    },
    findImmutable: (path) => match(addressOf(base, path)),
  };
}

const matchList = (base: string): Promise<Response | undefined> => caches.match(addressOf(base, LIST_FILE), { cacheName: savedCacheName(base) });
