/** What a site serves in the place of its worker when it wants none: it removes itself and all that was kept. */
import { isOwnCache } from './cache-names.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

const base = new URL(self.registration.scope).pathname;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire(): Promise<void> {
  const names = (await caches.keys()).filter((name) => isOwnCache(base, name));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
