/** Files that take the place of others without changing them: what lies there may be linked from elsewhere. */
import { createHash } from 'node:crypto';
import { closeSync, copyFileSync, fstatSync, linkSync, openSync, rmSync, statSync, writeSync } from 'node:fs';

export interface WrittenFile {
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
  /** When it was written, in milliseconds. */
  readonly modified: number;
}

/** Bytes gathered before they are written. */
const PIECE = 1 << 18;

/** Write a file. @returns when it was written, in milliseconds */
export function writeWhole(absolute: string, bytes: Uint8Array): number {
  const file = openNew(absolute);
  try {
    writeFully(file, bytes);
    return fstatSync(file).mtimeMs;
  } finally {
    closeSync(file);
  }
}

export interface Sink {
  readonly add: (piece: string | Uint8Array) => void;
  readonly finish: () => WrittenFile;
  readonly close: () => void;
}

/** Small pieces are joined: each call of the system takes longer than copying them. */
export function openSink(absolute: string): Sink {
  const digest = createHash('sha256');
  const file = openNew(absolute);
  let [held, size, bytes]: [Uint8Array[], number, number] = [[], 0, 0];
  const flush = (): void => {
    const joined = Buffer.concat(held);
    digest.update(joined);
    writeFully(file, joined);
    [held, size, bytes] = [[], 0, bytes + size];
  };
  return {
    add: (piece) => {
      const next = typeof piece === 'string' ? Buffer.from(piece) : piece;
      held.push(next);
      size += next.length;
      if (size >= PIECE) flush();
    },
    finish: () => {
      flush();
      return { bytes, digest: digest.digest('hex'), modified: fstatSync(file).mtimeMs };
    },
    close: () => closeSync(file),
  };
}

function openNew(absolute: string): number {
  try {
    return openSync(absolute, 'wx');
  } catch (cause) {
    if (!hasCode(cause, new Set(['EEXIST']))) throw cause;
    rmSync(absolute);
    return openSync(absolute, 'wx');
  }
}

/** The system may take less than it is given. */
function writeFully(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += writeSync(file, bytes, at));
}

/** Link a file, or copy it: not every file system links, and none does so across disks. @returns when a copy was written; a link keeps its date */
export function linkOrCopy(from: string, to: string): number | undefined {
  try {
    linkSync(from, to);
    return undefined;
  } catch (cause) {
    if (hasCode(cause, new Set(['EEXIST']))) {
      rmSync(to);
      return linkOrCopy(from, to);
    }
    if (!hasCode(cause, LINKLESS)) throw cause;
    copyFileSync(from, to);
    return statSync(to).mtimeMs;
  }
}

const hasCode = (cause: unknown, codes: ReadonlySet<string>): boolean => cause instanceof Error && 'code' in cause && codes.has(String(cause.code));

const LINKLESS: ReadonlySet<string> = new Set(['EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'ENOSYS']);
