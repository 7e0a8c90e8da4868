/** A thread of parse-pool.ts: says that it is ready; then files in, what became of each out, one after the other. */
import { parentPort } from 'node:worker_threads';
import { parseEntry, type EntryFile } from './parse-entry.ts';

parentPort?.on('message', (files: readonly EntryFile[]) => {
  for (const file of files) parentPort?.postMessage(parseEntry(file));
});
parentPort?.postMessage('ready');
