import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeStream, unpackStream } from '../../../src/ingest/decode-stream.ts';

const TEXT = 'Zoë\r\nŠimić 𝒪\rend\r\n';
const LINES = 'Zoë\nŠimić 𝒪\nend\n';

// eslint-disable-next-line @typescript-eslint/require-await -- bytes that are at hand, in the form of those that are read
async function* cut(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += length) yield bytes.subarray(start, start + length);
}

const decode = (bytes: Uint8Array, length: number): Promise<string> => text(Readable.from(decodeStream(unpackStream(cut(bytes, length)))));

const utf16 = Buffer.from(`\ufeff${TEXT}`, 'utf16le');
const documents: [string, Uint8Array][] = [
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16, little end first', utf16],
  ['UTF-16, big end first', Buffer.from(utf16).swap16()],
  ['gzip', gzipSync(TEXT)],
];

describe.each(documents)('%s', (_, bytes) => {
  test.each([1, 2, 3, 5, 1000])('reads the same in pieces of %i bytes', async (length) => {
    expect(await decode(bytes, length)).toBe(LINES);
  });
});

test('bytes that are not text become U+FFFD and leave the rest as it is', async () => {
  expect(await decode(Buffer.from([0x61, 0xff, 0x0a, 0x62, 0xc3]), 1)).toBe('a\ufffd\nb\ufffd');
});

test('an empty document has no text', async () => {
  expect(await decode(new Uint8Array(), 1)).toBe('');
});

test('damaged gzip throws', async () => {
  await expect(decode(gzipSync(TEXT.repeat(99)).subarray(0, 30), 7)).rejects.toThrow(/unexpected end/);
});
