/** Brings in the worker that keeps pages for a reader without a network, when the page is there and at rest. */
import { withBase } from '../catalogue/addresses.ts';
import { WORKER_FILE } from '../offline/file-list.ts';
import { isOfflineCopy } from './site-address.ts';

const base = withBase(import.meta.env.BASE_URL, '/');

function register(): void {
  // Where a browser allows no worker, the site works as it does without one.
  void navigator.serviceWorker.register(base + WORKER_FILE, { scope: base, updateViaCache: 'none' }).catch(() => undefined);
}

// The development server has no worker, and neither has a copy in a folder.
const isWanted = 'worker' in document.documentElement.dataset;

if (import.meta.env.PROD && isWanted && !isOfflineCopy && location.protocol !== 'file:' && 'serviceWorker' in navigator) {
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
}
