/**
 * The worker of one build. It keeps the shell whole or not at all, keeps what readers open, and answers from the
 * saved copy when there is no network. A new build's worker waits until no page of the one before is open.
 */
import { setCacheNameDetails } from 'workbox-core';
import { matchPrecache, precache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { readCacheName, SHELL } from './cache-names.ts';
import { carryOver, finishCarryingOver, trim } from './carry-over.ts';
import { addressOf, findFile, isImmutable, isKept, UNREAD_PAGE } from './file-list.ts';
import { ImmutableFirst } from './immutable-first.ts';
import { createKeptFiles } from './kept-files.ts';
import { NetworkFirst } from './network-first.ts';
import type { ShellFile } from './build-file-list.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;
/** Put here when the worker is bundled. */
declare const OFFLINE_BUILD: { readonly version: string; readonly shell: readonly ShellFile[] };

const { version, shell } = OFFLINE_BUILD;
const base = new URL(self.registration.scope).pathname;
const cacheName = readCacheName(base, version);
const kept = createKeptFiles(base, version);

setCacheNameDetails({ ...SHELL, suffix: base });
// A file that is not the one of this build, as in the middle of a deployment, fails the installation.
precache(shell.map(({ path, digest, integrity }) => ({ url: addressOf(base, path), revision: isImmutable(path) ? null : digest, integrity })));

self.addEventListener('install', (event) => event.waitUntil(carryOver(base, version)));
self.addEventListener('activate', (event) => {
  event.waitUntil(
    finishCarryingOver(base, version)
      .then(() => self.clients.claim())
      .then(keepOpenPages),
  );
});

const isOurs = ({ url, sameOrigin, request }: { url: URL; sameOrigin: boolean; request: Request }): boolean => {
  const path = sameOrigin ? findFile(base, url.pathname) : undefined;
  // The page that saves the catalogue says `no-store`; nothing here is long enough for a range.
  return path !== undefined && isKept(path) && request.cache !== 'no-store' && !request.headers.has('range');
};
const isNamedByDigest = ({ url }: { url: URL }): boolean => isImmutable(findFile(base, url.pathname) ?? '');
const findUnreadPage = (): Promise<Response | undefined> => matchPrecache(addressOf(base, UNREAD_PAGE));

registerRoute((asked) => isOurs(asked) && isNamedByDigest(asked), new ImmutableFirst({ base, cacheName, kept }));
registerRoute((asked) => isOurs(asked) && !isNamedByDigest(asked), new NetworkFirst({ base, cacheName, kept, findUnreadPage }));

/** The pages that were open before the worker was, which it has not seen pass. */
async function keepOpenPages(): Promise<void> {
  const pages = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const cache = await caches.open(cacheName);
  await trim(cache);
  const paths = new Set(pages.map(({ url }) => new URL(url).pathname));
  // Without a network these few pages are just not kept.
  await Promise.allSettled([...paths].filter((path) => path.startsWith(base)).map((path) => cache.add(path)));
}
