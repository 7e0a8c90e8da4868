/** Bytes of a document → its text, piece by piece; a piece is never cut inside a character or a line end. */
import { pipeline } from 'node:stream/promises';
import { PassThrough, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { findEncoding } from './decode-seed.ts';

type Bytes = AsyncIterable<Uint8Array>;

/** Decode UTF-8, or UTF-16 with a byte order mark; bytes that are not text become U+FFFD, all line ends `\n`. */
export async function* decodeStream(bytes: Bytes): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let start: Uint8Array = new Uint8Array();
  let held = '';
  for await (const piece of bytes) {
    start = decoder || start.length === 0 ? piece : Buffer.concat([start, piece]);
    if (!decoder && start.length < 2) continue;
    decoder ??= new TextDecoder(findEncoding(start));
    const text = held + decoder.decode(start, { stream: true });
    held = text.endsWith('\r') ? '\r' : '';
    const whole = unifyLineEnds(text.slice(0, text.length - held.length));
    if (whole !== '') yield whole;
  }
  const rest = unifyLineEnds(held + (decoder ?? new TextDecoder(findEncoding(start))).decode(decoder ? undefined : start));
  if (rest !== '') yield rest;
}

/** Unpack what gzip packed, by its first two bytes; other bytes pass. @throws when packed bytes are damaged. */
export async function* unpackStream(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const source = bytes[Symbol.asyncIterator]();
  let start: Uint8Array = new Uint8Array();
  while (start.length < 2) {
    const next = await source.next();
    if (next.done) break;
    start = Buffer.concat([start, next.value]);
  }
  const whole = (async function* joinAgain(): AsyncGenerator<Uint8Array> {
    if (start.length > 0) yield start;
    yield* { [Symbol.asyncIterator]: () => source };
  })();
  if (start[0] !== 0x1f || start[1] !== 0x8b) {
    yield* whole;
    return;
  }
  const unpacked = new PassThrough();
  const done = pipeline(Readable.from(whole), createGunzip(), unpacked);
  done.catch(() => undefined);
  yield* unpacked as AsyncIterable<Uint8Array>;
  await done;
}

const unifyLineEnds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
