/** Open a document of any length: its beginning, by which its format is known, then all of it once. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { decodeStream, unpackStream } from './decode-stream.ts';

export const HEAD_LENGTH = 64 * 1024;
const PIECE = 256 * 1024;

export interface OpenSeed {
  /** The first 64 KB; empty where the document is. */
  readonly head: string;
  /** The whole text, from the head on; read once. */
  readonly chunks: AsyncIterable<string>;
  /** Of the bytes as they lie on disk, hexadecimal; known when `chunks` has been read to the end. */
  readonly hash: () => string;
  /** Close the file, read or not. */
  readonly close: () => void;
}

/** Open a document; `onBytes` is told how many bytes of it have been read. @throws when the disk refuses. */
export async function openSeed(file: string, onBytes?: (read: number) => void): Promise<OpenSeed> {
  const stream = createReadStream(file, { highWaterMark: PIECE });
  const hash = createHash('sha256');
  const source = decodeStream(unpackStream(countBytes(stream, hash, onBytes)));
  const held: string[] = [];
  let length = 0;
  while (length < HEAD_LENGTH) {
    const next = await source.next();
    if (next.done) break;
    held.push(next.value);
    length += next.value.length;
  }
  const start = held.join('');
  return {
    head: start.slice(0, HEAD_LENGTH),
    chunks: continueWith(start, source),
    hash: () => hash.copy().digest('hex'),
    close: () => {
      stream.destroy();
    },
  };
}

async function* countBytes(
  stream: AsyncIterable<unknown>,
  hash: ReturnType<typeof createHash>,
  onBytes?: (read: number) => void,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    hash.update(piece);
    read += piece.length;
    onBytes?.(read);
    yield piece;
  }
}

async function* continueWith(start: string, source: AsyncGenerator<string>): AsyncGenerator<string> {
  if (start !== '') yield start;
  yield* source;
}
