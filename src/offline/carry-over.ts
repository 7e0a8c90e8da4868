/** What was read under the worker before moves to the build of this one, so that it opens together with its styles. */
import { isReadCache, readCacheName } from './cache-names.ts';
import { findFile, isImmutable } from './file-list.ts';

/** Files that were read and are kept, the latest ones. */
export const MOST_READ = 400;
const AT_ONCE = 6;
/** Where a worker notes, until it is active, what it has looked at. */
const CARRIED = 'offline/carried.json';

/** Fetch again what earlier workers kept. @throws when the network goes, so that the worker before stays. */
export async function carryOver(base: string, version: string): Promise<void> {
  const addresses = new Set((await Promise.all((await listEarlier(base, version)).map(listAddresses))).flat());
  const cache = await caches.open(readCacheName(base, version));
  const queue = [...addresses].slice(-MOST_READ);
  const work = async (): Promise<void> => {
    for (let address = queue.pop(); address !== undefined; address = queue.pop()) {
      const answer = await fetch(address, { cache: isImmutable(findFile(base, address) ?? '') ? 'default' : 'no-cache' });
      if (answer.status === 200 && !answer.redirected) await cache.put(address, answer);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await cache.put(base + CARRIED, Response.json([...addresses]));
}

/** Move what was read since `carryOver`, which is of this build already, and drop the caches of earlier workers. */
export async function finishCarryingOver(base: string, version: string): Promise<void> {
  const cache = await caches.open(readCacheName(base, version));
  const considered = new Set((await (await cache.match(base + CARRIED))?.json()) as string[] | undefined);
  await cache.delete(base + CARRIED);
  for (const name of await listEarlier(base, version)) {
    const earlier = await caches.open(name);
    for (const address of await listAddresses(name)) {
      const read = considered.has(address) ? undefined : await earlier.match(address);
      if (read) await cache.put(address, read);
    }
    await caches.delete(name);
  }
  await trim(cache);
}

/** Drop what was read longest ago. */
export async function trim(cache: Cache): Promise<void> {
  const requests = await cache.keys();
  for (const request of requests.slice(0, Math.max(0, requests.length - MOST_READ))) await cache.delete(request);
}

async function listEarlier(base: string, version: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => isReadCache(base, name) && name !== readCacheName(base, version));
}

async function listAddresses(name: string): Promise<string[]> {
  const cache = await caches.open(name);
  return (await cache.keys()).map(({ url }) => new URL(url).pathname);
}
