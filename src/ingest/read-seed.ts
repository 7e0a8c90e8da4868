/** A list or dump, whole: its bytes, its text. */
import { readFile, stat } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { decodeSeed } from './decode-seed.ts';

const MEGABYTE = 1024 * 1024;
/** Lists are of a day or a week; a dump is of a whole catalogue. */
const MOST = { list: 64, dump: 256 } as const;

export interface WholeSeed {
  /** Unpacked, where gzip packed them. */
  readonly bytes: Uint8Array;
  /** Absent when there are problems. */
  readonly text?: string;
  readonly problems: readonly Problem[];
}

/** Read and decode a document that is needed whole; one that is too large for that is not read. @throws when the disk refuses. */
export async function readSeed(file: string, kind: 'list' | 'dump'): Promise<WholeSeed> {
  const most = MOST[kind] * MEGABYTE;
  const { size } = await stat(file);
  if (size > most) return refuse(file, kind);
  const packed = await readFile(file);
  const bytes = unpack(packed, most);
  return bytes ? { bytes, ...decodeSeed(bytes, file) } : refuse(file, kind);
}

/** `undefined` for what is larger than it may be. @throws when packed bytes are damaged. */
function unpack(bytes: Buffer, most: number): Buffer | undefined {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
    throw cause;
  }
}

function refuse(file: string, kind: 'list' | 'dump'): WholeSeed {
  const fix = { fix: 'cut it into several documents.' };
  return { bytes: new Uint8Array(), problems: [createProblem('unreadable-seed', { file }, `The document holds more than ${MOST[kind]} MB.`, fix)] };
}
