/** A thread of search-aside.ts: a catalogue in, the records of the files it has written out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SearchWork } from './search-aside.ts';
import { writeSearch } from './search-files.ts';
import { openSiteOutput } from './site-output.ts';

const { catalogue, folder, cache } = workerData as SearchWork;
const output = openSiteOutput(folder);
await writeSearch(catalogue, { output, cache });
parentPort?.postMessage(output.records);
