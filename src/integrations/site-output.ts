/**
 * The folder a build writes, and what lies there: every file with its digest, and with the key of what it was made
 * from. A file of the last build with the same key is linked and not made again.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

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
  /** @throws when the disk refuses. */
  readonly write: (file: string, content: string | Uint8Array, key?: string) => void;
  /** Remember files that somebody else, a thread, has written. */
  readonly add: (records: Iterable<readonly [file: string, record: OutputRecord]>) => void;
  /** Take over a finished file from elsewhere, which must not change any more; `record` saves reading it. */
  readonly adopt: (file: string, source: string, record: Pick<OutputRecord, 'bytes' | 'digest' | 'key'>) => void;
}

export interface LastOutput {
  readonly folder: string;
  readonly records: OutputRecords;
}

/** Open the empty or absent `folder`; the folder of `last` must lie on the same disk for files to be taken over without copying. */
export function openSiteOutput(folder: string, last?: LastOutput): SiteOutput {
  const records = new Map<string, OutputRecord>();
  const folders = new Set<string>();
  const place = (file: string): string => {
    const absolute = path.join(folder, file);
    const parent = path.dirname(absolute);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    return absolute;
  };
  return {
    folder,
    records,
    keep: (file, key) => {
      const record = last?.records.get(file);
      if (last === undefined || record?.key !== key) return false;
      const source = path.join(last.folder, file);
      if (!isUntouched(source, record)) return false;
      const absolute = place(file);
      linkOrCopy(source, absolute);
      records.set(file, { ...record, modified: statSync(absolute).mtimeMs });
      return true;
    },
    write: (file, content, key) => {
      const absolute = place(file);
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      writeFileSync(absolute, bytes);
      const digest = createHash('sha256').update(bytes).digest('hex');
      records.set(file, { bytes: bytes.length, digest, modified: statSync(absolute).mtimeMs, ...(key !== undefined && { key }) });
    },
    add: (written) => {
      for (const [file, record] of written) records.set(file, record);
    },
    adopt: (file, source, record) => {
      const absolute = place(file);
      linkOrCopy(source, absolute);
      records.set(file, { ...record, modified: statSync(absolute).mtimeMs });
    },
  };
}

function isUntouched(file: string, { bytes, modified }: OutputRecord): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.size === bytes && found.mtimeMs === modified;
}

/** Not every file system links, and none does so across disks. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && LINKLESS.has(String(cause.code)))) throw cause;
    copyFileSync(from, to);
  }
}

const LINKLESS: ReadonlySet<string> = new Set(['EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'ENOSYS']);
