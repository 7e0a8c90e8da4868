/** A thread of copy-pages.ts: names of pages in, what was found on them out. */
import { parentPort, workerData } from 'node:worker_threads';
import { createPageRewriter, type PageCopying } from './rewrite-pages.ts';

const rewrite = createPageRewriter(workerData as PageCopying);

parentPort?.on('message', (pages: readonly string[]) => {
  void rewrite(pages).then((found) => parentPort?.postMessage(found));
});
