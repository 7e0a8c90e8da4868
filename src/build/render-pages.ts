/** All pages of a site, rendered by threads that share the work. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { RenderedPages, RenderWork } from './render-worker.ts';

/** Fewer entries are rendered sooner than a second thread has started. */
const WORTH_A_THREAD = 400;

/** @throws what a thread throws. */
export async function renderPages(work: Omit<RenderWork, 'next'>): Promise<RenderedPages> {
  const threads = Math.max(1, Math.min(availableParallelism(), Math.ceil(work.site.catalogue.entries.length / WORTH_A_THREAD)));
  const next = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const parts = await Promise.all(Array.from({ length: threads }, () => renderPart({ ...work, next })));
  return {
    records: parts.flatMap(({ records }) => records),
    faults: parts.flatMap(({ faults }) => faults),
    links: new Map(parts.flatMap(({ links }) => [...links])),
    kept: parts.reduce((sum, { kept }) => sum + kept, 0),
  };
}

async function renderPart(work: RenderWork): Promise<RenderedPages> {
  const worker = new Worker(new URL('./render-worker.ts', import.meta.url), { workerData: work });
  try {
    const [rendered] = (await once(worker, 'message')) as [RenderedPages];
    return rendered;
  } finally {
    await worker.terminate();
  }
}
