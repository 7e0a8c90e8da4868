/** Parse many entries on all cores; a few are not worth a thread. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { parseEntry, type EntryFile, type ParsedEntry } from './parse-entry.ts';

const WORTH_A_THREAD = 1000;
const CHUNK = 200;

/** Parse `files`; results are in the order of the files. @throws what a thread throws. */
export async function parseEntries(files: readonly EntryFile[]): Promise<ParsedEntry[]> {
  const threads = Math.min(availableParallelism(), Math.floor(files.length / WORTH_A_THREAD));
  if (threads < 2) return files.map(parseEntry);
  const chunks = Array.from({ length: Math.ceil(files.length / CHUNK) }, (_, index) => files.slice(index * CHUNK, (index + 1) * CHUNK));
  const results: ParsedEntry[][] = [];
  const waiting = chunks.entries();
  await Promise.all(Array.from({ length: threads }, () => work(waiting, results)));
  return results.flat();
}

/** One thread takes the next chunk until none is left; all threads share `waiting`. */
async function work(waiting: Iterable<[number, readonly EntryFile[]]>, results: ParsedEntry[][]): Promise<void> {
  const worker = new Worker(new URL('./parse-worker.ts', import.meta.url));
  try {
    for (const [index, chunk] of waiting) {
      worker.postMessage(chunk);
      const [parsed] = (await once(worker, 'message')) as [ParsedEntry[]];
      results[index] = parsed;
    }
  } finally {
    await worker.terminate();
  }
}
