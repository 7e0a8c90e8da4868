/** Pagefind as shipped: it crawls the finished pages with default settings, and its own browser module answers, in a thread. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { close, createIndex } from 'pagefind';
import type { GoldenEngine } from './engine.ts';
import type { Asked, Told } from './pagefind-thread.ts';

export const pagefind: GoldenEngine = {
  name: 'Pagefind',
  package: 'pagefind',
  async open({ site }) {
    const folder = await mkdtemp(path.join(tmpdir(), 'golden-pagefind-'));
    await writeIndex(site, folder);
    const worker = new Worker(new URL('./pagefind-thread.ts', import.meta.url), { workerData: folder });
    return {
      search: (query, limit) => ask(worker, { query, limit }),
      async close() {
        await worker.terminate();
        await rm(folder, { recursive: true, force: true });
      },
    };
  },
};

async function writeIndex(site: string, folder: string): Promise<void> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(`Pagefind makes no index: ${errors.join('; ')}`);
    await index.addDirectory({ path: site });
    await index.writeFiles({ outputPath: folder });
  } finally {
    await close();
  }
}

function ask(worker: Worker, asked: Asked): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const onError = (cause: Error): void => reject(cause);
    worker.once('error', onError);
    worker.once('message', (told: Told) => {
      worker.off('error', onError);
      resolve(told);
    });
    worker.postMessage(asked);
  });
}
