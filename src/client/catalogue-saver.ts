/**
 * Saves the whole catalogue in the browser's cache, a few files at a time. What is stored stays stored, so that a run
 * that was stopped goes on where it was. A file that is not the one listed means that the site has changed: the new
 * list is taken, and what did not change is not fetched again.
 */
import { savedCacheName } from '../offline/cache-names.ts';
import {
  addressOf,
  DIGEST_DIGITS,
  type FileList,
  LIST_FILE,
  type ListedFile,
  listMissing,
  listUnneeded,
  storedAddress,
  sumSizes,
} from '../offline/file-list.ts';
import { listStored, readSavedList, writeSavedList } from '../offline/saved-copy.ts';

export interface Progress {
  readonly files: number;
  readonly allFiles: number;
  readonly bytes: number;
  readonly allBytes: number;
}

export type SaveResult =
  | { readonly kind: 'complete'; readonly list: FileList }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'network-gone' }
  | { readonly kind: 'storage-full' }
  /** The server sends something else than the file that was built. */
  | { readonly kind: 'altered'; readonly path: string };

interface SaveOptions {
  /** Begins and ends with a slash. */
  readonly base: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

const AT_ONCE = 8;
/** How often a site may change under a run. */
const TRIES = 3;

/** Save what is missing, then make it the copy that readers get. */
export async function saveCatalogue(options: SaveOptions): Promise<SaveResult> {
  let altered = '';
  let version: string | undefined;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const list = await loadList(options);
    if (list === undefined) return { kind: options.signal.aborted ? 'cancelled' : 'network-gone' };
    // The same list again: the server itself changes what it sends.
    if (list.version === version) return { kind: 'altered', path: altered };
    const stopped = await storeFiles(list, options);
    if (stopped === undefined) return { kind: 'complete', list: await finish(list, options.base) };
    if (stopped.kind !== 'altered') return stopped;
    [version, altered] = [list.version, stopped.path];
  }
  return { kind: 'altered', path: altered };
}

async function loadList({ base, signal }: Pick<SaveOptions, 'base' | 'signal'>): Promise<FileList | undefined> {
  const answer = await fetch(addressOf(base, LIST_FILE), { cache: 'no-store', signal }).catch(() => undefined);
  return answer?.ok ? ((await answer.json().catch(() => undefined)) as FileList | undefined) : undefined;
}

/** Store what is missing; gives why it stopped, or nothing. */
async function storeFiles(list: FileList, { base, signal, onProgress }: SaveOptions): Promise<SaveResult | undefined> {
  const cache = await caches.open(savedCacheName(base));
  const queue = listMissing(base, list, await listStored(base)).reverse();
  const progress = { ...measure(list, queue) };
  onProgress(progress);
  let stopped: SaveResult | undefined;
  const work = async (): Promise<void> => {
    for (let file = queue.pop(); file !== undefined && stopped === undefined; file = queue.pop()) {
      const result = await storeFile(cache, base, { file, signal });
      stopped ??= result;
      if (result !== undefined) return;
      progress.files += 1;
      progress.bytes += file[1];
      onProgress(progress);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return stopped;
}

async function storeFile(cache: Cache, base: string, { file, signal }: { file: ListedFile; signal: AbortSignal }): Promise<SaveResult | undefined> {
  const [path, , digest] = file;
  const answer = await fetch(addressOf(base, path), { cache: 'no-store', signal }).catch(() => undefined);
  const bytes = await answer?.arrayBuffer().catch(() => undefined);
  if (signal.aborted) return { kind: 'cancelled' };
  if (answer === undefined || bytes === undefined || answer.status >= 500) return { kind: 'network-gone' };
  if (answer.status !== 200 || (await buildDigest(bytes)) !== digest) return { kind: 'altered', path };
  try {
    await cache.put(storedAddress(base, file), new Response(bytes, { headers: answer.headers }));
    return undefined;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'QuotaExceededError') return { kind: 'storage-full' };
    throw cause;
  }
}

/** The new list takes over, then what only older builds needed goes. */
async function finish(list: FileList, base: string): Promise<FileList> {
  await writeSavedList(base, list);
  await removeUnneeded(base);
  return list;
}

/** Drop stored files that the saved copy does not need: what an update replaced, or a run that was given up left. */
async function removeUnneeded(base: string): Promise<void> {
  const saved = await readSavedList(base);
  const cache = await caches.open(savedCacheName(base));
  for (const address of listUnneeded(base, saved ? [saved] : [], await listStored(base))) await cache.delete(address);
}

async function buildDigest(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash.subarray(0, DIGEST_DIGITS / 2), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function measure({ files }: FileList, missing: readonly ListedFile[]): Progress {
  const allBytes = sumSizes(files);
  return { files: files.length - missing.length, allFiles: files.length, bytes: allBytes - sumSizes(missing), allBytes };
}
