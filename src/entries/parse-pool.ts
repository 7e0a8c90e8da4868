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
const BATCH = 32;
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

/** Parse in `threads` threads; an entry that breaks a limit twice by itself, the second time in a fresh thread, is refused. */
export async function parseInThreads(files: readonly EntryFile[], threads: number, limits = LIMITS): Promise<ParsedEntry[]> {
  const results: ParsedEntry[] = [];
  const waiting = cutBatches(files).values();
  await Promise.all(Array.from({ length: threads }, () => work(waiting, results, limits)));
  return results;
}

/** Files that go to a thread together, to spare messages. */
interface Batch {
  /** Position of the first among all files. */
  readonly start: number;
  readonly files: readonly EntryFile[];
}

/** A large file goes alone, so that a batch needs no longer than one entry may take. */
function cutBatches(files: readonly EntryFile[]): Batch[] {
  const batches: { start: number; files: EntryFile[] }[] = [];
  let isOpen = false;
  for (const [index, file] of files.entries()) {
    const last = batches.at(-1);
    const isLarge = file.bytes.length > SMALL;
    if (last && isOpen && !isLarge && last.files.length < BATCH) last.files.push(file);
    else batches.push({ start: index, files: [file] });
    isOpen = !isLarge;
  }
  return batches;
}

/** One thread takes the next batch until none is left; all threads share `waiting`. A batch that breaks a limit is gone through one by one. */
async function work(waiting: Iterable<Batch>, results: ParsedEntry[], limits: ParseLimits): Promise<void> {
  const thread = await openThread(limits);
  try {
    for (const { start, files } of waiting) {
      const parsed = files.length > 1 ? await thread.ask(files) : undefined;
      for (const [index, file] of files.entries()) {
        results[start + index] = parsed?.[index] ?? (await thread.ask([file]))?.[0] ?? (await thread.ask([file]))?.[0] ?? refuse(file, limits);
      }
    }
  } finally {
    await thread.close();
  }
}

interface Thread {
  /** What became of each file; `undefined` when together they break a limit, and the next are parsed in a fresh thread. */
  readonly ask: (files: readonly EntryFile[]) => Promise<ParsedEntry[] | undefined>;
  readonly close: () => Promise<unknown>;
}

async function openThread(limits: ParseLimits): Promise<Thread> {
  let thread = await startThread(limits);
  const ask = async (files: readonly EntryFile[]): Promise<ParsedEntry[] | undefined> => {
    thread.postMessage(files);
    const parsed = (await receive(thread, limits.time)) as ParsedEntry[] | undefined;
    if (parsed) return parsed;
    await thread.terminate();
    thread = await startThread(limits);
    return undefined;
  };
  return { ask, close: () => thread.terminate() };
}

async function startThread({ memory, worker = new URL('./parse-worker.ts', import.meta.url) }: ParseLimits): Promise<Worker> {
  const thread = new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: memory } });
  if ((await receive(thread, START_TIME)) === undefined) throw new Error('a thread that parses entries does not start');
  return thread;
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
