/** Check the content in a thread of its own, so that what it took of memory is free again while pages are built. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Locations } from '../locations.ts';
import type { Problem } from '../problems/problem.ts';

/** All that a build has to know of the content before Astro reads it. */
export interface CheckedContent {
  readonly problems: readonly Problem[];
  readonly ids: readonly string[];
  readonly basePath: string;
}

/** Read, judge and cache every entry. @throws what the thread throws. */
export async function checkAside(locations: Locations): Promise<CheckedContent> {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { workerData: locations });
  const [checked] = (await once(worker, 'message')) as [CheckedContent];
  await worker.terminate();
  return checked;
}
