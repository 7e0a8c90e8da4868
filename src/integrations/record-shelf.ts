/**
 * A written list of records of which each can be found again: other files are cut out of it, and the next build takes
 * from it what has not changed. So no record is rendered twice, and none has to stay in memory.
 */
import { hash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Entry } from '../entries/entry.ts';
import { writeFileAtomic } from '../entries/write-file.ts';
import type { RecordList } from '../exports/export-file.ts';
import type { SiteOutput } from './site-output.ts';

export interface RecordShelf {
  /** Get the record of an entry as bytes. */
  readonly cut: (id: string) => Uint8Array;
  readonly close: () => void;
}

interface ListToWrite {
  /** Site-relative. */
  readonly file: string;
  readonly list: RecordList;
  /** Of the file. */
  readonly key?: string | undefined;
}

interface Surroundings {
  readonly output: SiteOutput;
  /** Of an entry; two records of one key are the same. */
  readonly keyOf?: ((entry: Entry) => string) | undefined;
  /** The folder where it is kept what lies where; everything in it may be deleted. */
  readonly cache?: string | undefined;
}

/** Bytes read at once. */
const BLOCK = 1 << 16;

/** Write lists side by side, as far as possible from those of the last build. @returns shelves in the order of the lists @throws when the disk refuses */
export async function writeRecordLists(lists: readonly ListToWrite[], surroundings: Surroundings): Promise<RecordShelf[]> {
  const { output, keyOf } = surroundings;
  const joining = lists.map((writing) => ({
    ...writing,
    lengths: new Float64Array(writing.list.entries.length),
    former: openFormer(writing, surroundings),
    keyOf,
  }));
  try {
    output.writeAbreast(joining.map(({ file, key, list, ...state }) => ({ file, key, pieces: joinRecords(list, state) })));
  } finally {
    for (const { former } of joining) former?.close();
  }
  for (const { file, list, lengths } of joining) await rememberPlaces({ file, list, lengths }, surroundings);
  return joining.map(({ file, list, lengths }) => openShelf(path.join(output.folder, file), list, lengths));
}

async function rememberPlaces(
  { file, list, lengths }: { readonly file: string; readonly list: RecordList; readonly lengths: Float64Array },
  { output, keyOf, cache }: Surroundings,
): Promise<void> {
  if (cache === undefined || !keyOf) return;
  const digest = output.records.get(file)?.digest ?? '';
  await keepIndex(nameIndex(cache, list), { digest, keys: list.entries.map(keyOf), lengths: [...lengths] });
}

interface Joining {
  /** In bytes, filled in on the way. */
  readonly lengths: Float64Array;
  readonly former: FormerList | undefined;
  readonly keyOf: ((entry: Entry) => string) | undefined;
}

function* joinRecords({ entries, frame, renderRecord }: RecordList, { lengths, former, keyOf }: Joining): Generator<string | Uint8Array> {
  const between = Buffer.byteLength(frame.between);
  // What stands together in the former list and here is taken in one go.
  let run: Place | undefined;
  if (entries.length === 0) yield frame.empty;
  for (const [index, entry] of entries.entries()) {
    const place = keyOf && former?.find(keyOf(entry));
    const bytes = place ? undefined : Buffer.from(renderRecord(entry));
    lengths[index] = place ? place.end - place.start : (bytes?.length ?? 0);
    if (run && place?.start === run.end + between) {
      run = { start: run.start, end: place.end };
      continue;
    }
    if (run && former) yield* former.read(run);
    run = place;
    yield index === 0 ? frame.before : frame.between;
    if (bytes) yield bytes;
  }
  if (run && former) yield* former.read(run);
  if (entries.length > 0) yield frame.after;
}

/** The first byte, and the one after the last. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** Read records of a list that is written, in any order, most quickly in its own. */
function openShelf(absolute: string, { entries, frame }: RecordList, lengths: Float64Array): RecordShelf {
  const starts = findStarts(lengths, frame);
  const positions = new Map(entries.map(({ id }, index) => [id, index]));
  const file = openSync(absolute, 'r');
  const block = Buffer.alloc(BLOCK);
  let [from, to] = [0, 0];
  return {
    cut: (id) => {
      const position = positions.get(id) ?? -1;
      const [start = 0, length = 0] = [starts[position], lengths[position]];
      if (length > BLOCK) return readFully(file, Buffer.alloc(length), start);
      if (start < from || start + length > to) [from, to] = [start, start + readSync(file, block, 0, BLOCK, start)];
      return Uint8Array.prototype.slice.call(block, start - from, start - from + length);
    },
    close: () => closeSync(file),
  };
}

function findStarts(lengths: Iterable<number>, { before, between }: RecordList['frame']): number[] {
  const gap = Buffer.byteLength(between);
  let start = Buffer.byteLength(before);
  return Array.from(lengths, (length) => {
    const own = start;
    start += length + gap;
    return own;
  });
}

function readFully(file: number, into: Buffer, start: number): Buffer {
  let at = 0;
  while (at < into.length) {
    const read = readSync(file, into, at, into.length - at, start + at);
    if (read === 0) throw new Error('a list ends before its last record');
    at += read;
  }
  return into;
}

interface FormerList {
  readonly find: (key: string) => Place | undefined;
  readonly read: (place: Place) => Iterable<Uint8Array>;
  readonly close: () => void;
}

/** What is kept of a written list: the keys and lengths of its records in order. */
interface Index {
  /** Of the list. */
  readonly digest: string;
  readonly keys: readonly string[];
  readonly lengths: readonly number[];
}

const nameIndex = (cache: string, { kind }: RecordList): string => path.join(cache, 'exports', `${kind}.index`);

/** The list of the last build, if it is known what lies where in it. */
function openFormer({ file, list }: ListToWrite, { output, cache }: Surroundings): FormerList | undefined {
  const last = output.findLast(file);
  const index = last && cache !== undefined ? readIndex(nameIndex(cache, list)) : undefined;
  if (!last || index?.digest !== last.record.digest) return undefined;
  const starts = findStarts(index.lengths, list.frame);
  const positions = new Map(index.keys.map((key, position) => [key, position]));
  const source = openSync(last.source, 'r');
  return {
    find: (key) => {
      const position = positions.get(key) ?? -1;
      const start = starts[position];
      return start === undefined ? undefined : { start, end: start + (index.lengths[position] ?? 0) };
    },
    read: function* ({ start, end }) {
      for (let at = start; at < end; at += BLOCK) yield readFully(source, Buffer.alloc(Math.min(BLOCK, end - at)), at);
    },
    close: () => closeSync(source),
  };
}

/** A line that says what the rest must be, and the rest. */
async function keepIndex(file: string, index: Index): Promise<void> {
  const text = JSON.stringify(index);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFileAtomic(file, `${hash('sha256', text, 'hex')}\n${text}`);
}

function readIndex(file: string): Index | undefined {
  try {
    const [digest, text = ''] = readFileSync(file, 'utf8').split('\n');
    return hash('sha256', text, 'hex') === digest ? (JSON.parse(text) as Index) : undefined;
  } catch {
    // Not there, or damaged: every record is rendered again.
    return undefined;
  }
}
