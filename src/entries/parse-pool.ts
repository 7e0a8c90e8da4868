/**
 * Parse many entries on all cores, each within a limit of time and memory. Threads begin to pay at some hundred
 * files; below that only the large ones go to a thread, since the limits of `abstract-limits.ts` keep what a small
 * file can cost within bounds.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { createProblem } from '../problems/create-problem.ts';
import { parseEntry, type EntryFile, type ParsedEntry } from './parse-entry.ts';

const WORTH_A_THREAD = 1000;
const SMALL = 16 * 1024;
/** What one entry may take, in milliseconds and megabytes. */
const LIMITS: ParseLimits = { time: 2000, memory: 512 };
/** A thread that reads its own code on a busy machine is given longer. */
const START_TIME = 60_000;

export interface ParseLimits {
  readonly time: number;
  readonly memory: number;
  /** The code of a thread, for tests. */
  readonly worker?: URL;
}

/** Parse `files`; results are in the order of the files. @throws what a thread throws. */
export async function parseEntries(files: readonly EntryFile[]): Promise<ParsedEntry[]> {
  const threads = Math.min(availableParallelism(), Math.floor(files.length / WORTH_A_THREAD));
  if (threads >= 2) return parseInThreads(files, threads);
  const large = files.filter(({ bytes }) => bytes.length > SMALL);
  const parsed = new Map((await parseInThreads(large, Math.min(1, large.length))).map((result, index) => [large[index], result] as const));
  return files.map((file) => parsed.get(file) ?? parseEntry(file));
}

/** Parse in `threads` threads; an entry that breaks a limit twice, the second time in a fresh thread, is refused. */
export async function parseInThreads(files: readonly EntryFile[], threads: number, limits = LIMITS): Promise<ParsedEntry[]> {
  const results: ParsedEntry[] = [];
  const waiting = files.entries();
  await Promise.all(Array.from({ length: threads }, () => work(waiting, results, limits)));
  return results;
}

/** One thread takes the next file until none is left; all threads share `waiting`. */
async function work(waiting: Iterable<[number, EntryFile]>, results: ParsedEntry[], limits: ParseLimits): Promise<void> {
  let thread = await startThread(limits);
  try {
    for (const [index, file] of waiting) {
      let parsed = await ask(thread, file, limits);
      for (let tries = 1; parsed === undefined && tries < 2; tries++) {
        await thread.terminate();
        thread = await startThread(limits);
        parsed = await ask(thread, file, limits);
      }
      results[index] = parsed ?? refuse(file, limits);
      if (parsed === undefined) {
        await thread.terminate();
        thread = await startThread(limits);
      }
    }
  } finally {
    await thread.terminate();
  }
}

async function startThread({ memory, worker = new URL('./parse-worker.ts', import.meta.url) }: ParseLimits): Promise<Worker> {
  const thread = new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: memory } });
  if ((await receive(thread, START_TIME)) === undefined) throw new Error('a thread that parses entries does not start');
  return thread;
}

async function ask(thread: Worker, file: EntryFile, { time }: ParseLimits): Promise<ParsedEntry | undefined> {
  thread.postMessage([file]);
  return (await receive(thread, time)) as ParsedEntry | undefined;
}

/** The next message; `undefined` when there is none in time or the thread has no memory left. @throws what it throws. */
function receive(thread: Worker, time: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      thread.off('message', onMessage).off('error', onError);
      settle();
    };
    const onMessage = (message: unknown): void => finish(() => resolve(message));
    const onError = (cause: Error & { code?: string }): void =>
      finish(() => (cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(undefined) : reject(cause)));
    // An answer that came while this thread was busy is read before the time is up.
    const timer = setTimeout(() => setImmediate(() => finish(() => resolve(undefined))), time);
    thread.on('message', onMessage).on('error', onError);
  });
}

function refuse({ file }: EntryFile, { time, memory }: ParseLimits): ParsedEntry {
  const message = `Reading the entry takes more than ${time / 1000} seconds or ${memory} MB.`;
  return { problems: [createProblem('too-much', { file }, message, { fix: 'shorten or flatten the text.' })] };
}
