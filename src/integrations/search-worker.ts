/** A thread of search-aside.ts: a catalogue in, the records of the files it has written out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SearchWork } from './search-aside.ts';
import { indexShare, writeSearch } from './search-files.ts';
import { openSiteOutput } from './site-output.ts';

const { catalogue, folder, cache, share } = workerData as SearchWork;
const output = openSiteOutput(folder);
if (share) await indexShare(catalogue, { cache, share });
else await writeSearch(catalogue, { output, cache });
parentPort?.postMessage(output.records);
