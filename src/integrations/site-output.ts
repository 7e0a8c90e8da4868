/**
 * The folder a build writes, and what lies there: every file with its digest, and with the key of what it was made
 * from. A file of the last build with the same key is linked and not made again.
 */
import { hash } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { linkOrCopy, openSink, type Sink, writeWhole } from './new-file.ts';

/** What is known of a file without reading it again. */
export interface OutputRecord {
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
  /** Changes with whatever the content of the file may depend on; absent for files that every build makes anew. */
  readonly key?: string;
  /** When it was written, in milliseconds: a file that somebody touched since is not taken over. */
  readonly modified: number;
}

export type OutputRecords = ReadonlyMap<string, OutputRecord>;

export interface SiteOutput {
  /** Absolute. */
  readonly folder: string;
  /** By site-relative file, with slashes. */
  readonly records: OutputRecords;
  /** Take `file` over from the last build if it was made for the same `key`; tells whether it did. */
  readonly keep: (file: string, key: string) => boolean;
  /** Find `file` as the last build left it: an absolute name, and its record. */
  readonly findLast: (file: string) => FoundFile | undefined;
  /** @throws when the disk refuses. */
  readonly write: (file: string, content: string | Uint8Array, key?: string) => void;
  /** Write files that nobody needs whole in memory side by side: a piece of each in turn. */
  readonly writeAbreast: (files: readonly PiecedFile[]) => void;
  /** Remember files that somebody else, a thread, has written. */
  readonly add: (records: Iterable<readonly [file: string, record: OutputRecord]>) => void;
  /** Take over a finished file from elsewhere, which must not change any more; `record` saves reading it. */
  readonly adopt: (file: string, source: string, record: Pick<OutputRecord, 'bytes' | 'digest' | 'key'>) => void;
}

export interface PiecedFile {
  /** Site-relative. */
  readonly file: string;
  readonly pieces: Iterable<string | Uint8Array>;
  readonly key?: string | undefined;
}

export interface FoundFile {
  /** Absolute. */
  readonly source: string;
  readonly record: OutputRecord;
}

export interface LastOutput {
  readonly folder: string;
  readonly records: OutputRecords;
}

/**
 * Open a folder, absent or with files of an older build, which stay where they are the same. Folders of `last` must lie
 * on the same disk for files to be taken over without copying.
 */
export function openSiteOutput(folder: string, last: readonly LastOutput[] = []): SiteOutput {
  const records = new Map<string, OutputRecord>();
  const place = createPlacer(folder);
  const findLast = (file: string): FoundFile | undefined => findUntouched(file, last);
  return {
    folder,
    records,
    findLast,
    keep: (file, key) => {
      const found = findUntouched(
        file,
        last.filter(({ records: known }) => known.get(file)?.key === key),
      );
      if (!found) return false;
      const absolute = place(file);
      const isThere = isUntouched(absolute, found.record);
      records.set(file, { ...found.record, modified: (isThere ? undefined : linkOrCopy(found.source, absolute)) ?? found.record.modified });
      return true;
    },
    write: (file, content, key) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const modified = writeWhole(place(file), bytes);
      records.set(file, { bytes: bytes.length, digest: hash('sha256', bytes, 'hex'), modified, ...(key !== undefined && { key }) });
    },
    writeAbreast: (files) => {
      for (const [file, record] of writeInTurn(files, place)) records.set(file, record);
    },
    add: (written) => {
      for (const [file, record] of written) records.set(file, record);
    },
    adopt: (file, source, record) => {
      const absolute = place(file);
      records.set(file, { ...record, modified: linkOrCopy(source, absolute) ?? statSync(absolute).mtimeMs });
    },
  };
}

/** The first of several outputs that has the file as it was written. */
function findUntouched(file: string, outputs: readonly LastOutput[]): FoundFile | undefined {
  for (const { folder, records } of outputs) {
    const record = records.get(file);
    const source = path.join(folder, file);
    if (record && isUntouched(source, record)) return { source, record };
  }
  return undefined;
}

/** Name files below a folder, and make the folders they lie in. */
function createPlacer(folder: string): (file: string) => string {
  const folders = new Set<string>();
  return (file) => {
    const absolute = path.join(folder, file);
    const parent = path.dirname(absolute);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    return absolute;
  };
}

function writeInTurn(files: readonly PiecedFile[], place: (file: string) => string): (readonly [file: string, record: OutputRecord])[] {
  const sinks: (Sink & Pick<PiecedFile, 'file' | 'key'>)[] = [];
  try {
    let open = files.map(({ file, pieces, key }) => {
      const sink = { ...openSink(place(file)), file, key };
      sinks.push(sink);
      return { sink, iterator: pieces[Symbol.iterator]() };
    });
    while (open.length > 0) {
      open = open.filter(({ sink, iterator }) => {
        const next = iterator.next();
        if (next.done !== true) sink.add(next.value);
        return next.done !== true;
      });
    }
    return sinks.map(({ file, key, finish }) => [file, { ...finish(), ...(key !== undefined && { key }) }] as const);
  } finally {
    for (const sink of sinks) sink.close();
  }
}

function isUntouched(file: string, { bytes, modified }: OutputRecord): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.size === bytes && found.mtimeMs === modified;
}
