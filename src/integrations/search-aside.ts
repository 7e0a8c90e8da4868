/** Search files written in a thread beside other work. */
import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SearchedCatalogue } from './search-plan.ts';
import type { Share } from './share.ts';
import type { OutputRecords } from './site-output.ts';

/** What the thread is given. */
export interface SearchWork {
  readonly catalogue: SearchedCatalogue;
  /** The folder of the site. */
  readonly folder: string;
  readonly cache: string;
  /** Of a build that several machines divide: only parts of the index are made, for the cache. */
  readonly share?: Share | undefined;
}

const WORKER = path.resolve('src/integrations/search-worker.ts');

/** Write the index and its tables; tells which files they are. @throws when the indexer fails or the disk refuses. */
export async function writeSearchAside(
  { entries, topics, site }: SearchedCatalogue,
  { folder, cache, share }: Omit<SearchWork, 'catalogue'>,
): Promise<OutputRecords> {
  const bare = new Map([...topics].map(([id, topic]) => [id, { ...topic, entries: [], coTopics: [], countsByYear: [] }]));
  const work: SearchWork = { catalogue: { entries, topics: bare, site }, folder, cache, share };
  const worker = new Worker(WORKER, { workerData: work });
  try {
    const [records] = (await once(worker, 'message')) as [OutputRecords];
    return records;
  } catch (cause) {
    throw new Error('the search index cannot be written', { cause });
  } finally {
    await worker.terminate();
  }
}
