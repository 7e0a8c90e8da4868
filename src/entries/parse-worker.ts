/** A thread of parse-pool.ts: says that it is ready; then files in, what became of them out. */
import { parentPort } from 'node:worker_threads';
import { parseEntry, type EntryFile } from './parse-entry.ts';

parentPort?.on('message', (files: readonly EntryFile[]) => parentPort?.postMessage(files.map(parseEntry)));
parentPort?.postMessage('ready');
