/** A thread that writes the files for other programs, and tells which. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ExportWork, writeExports } from './export-thread.ts';

parentPort?.postMessage(await writeExports(workerData as ExportWork));
