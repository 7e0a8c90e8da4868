import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { HEAD_LENGTH, openSeed } from '../../../src/ingest/open-seed.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'open-seed-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(text: string): string {
  const file = path.join(folder, 'seed.txt');
  writeFileSync(file, text);
  return file;
}

test('a long document shows its head and is read whole', async () => {
  const text = `${'é'.repeat(99)}\r\n`.repeat(9000);
  const told: number[] = [];
  const seed = await openSeed(write(text), (read) => told.push(read));
  expect(seed.head).toHaveLength(HEAD_LENGTH);
  expect(await readAll(Readable.from(seed.chunks))).toBe(text.replaceAll('\r', ''));
  expect(seed.hash()).toBe(createHash('sha256').update(text).digest('hex'));
  expect(told.at(-1)).toBe(Buffer.byteLength(text));
});

test('an empty document has an empty head', async () => {
  const seed = await openSeed(write(''));
  expect(seed.head).toBe('');
  expect(await readAll(Readable.from(seed.chunks))).toBe('');
});

test('a document that is not there is a failure of the disk', async () => {
  await expect(openSeed(path.join(folder, 'none.txt'))).rejects.toMatchObject({ code: 'ENOENT' });
});
