import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSiteOutput, type SiteOutput } from '../../../src/integrations/site-output.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'papershelf-output-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const open = (name: string, last?: SiteOutput): SiteOutput => openSiteOutput(path.join(root, name), last ? [last] : []);
const read = (output: SiteOutput, file: string): Promise<string> => readFile(path.join(output.folder, file), 'utf8');
const inode = async (output: SiteOutput, file: string): Promise<number> => (await stat(path.join(output.folder, file))).ino;

test('a file is recorded with its size, its digest, its key and its date', async () => {
  const output = open('site');
  output.write('papers/moss.bib', 'Moß', 'k1');
  const { mtimeMs } = await stat(path.join(output.folder, 'papers/moss.bib'));
  expect(output.records.get('papers/moss.bib')).toEqual({
    bytes: 4,
    digest: createHash('sha256').update('Moß').digest('hex'),
    key: 'k1',
    modified: mtimeMs,
  });
});

test('pieces make the file and the record that the whole makes', () => {
  const output = open('site');
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.integer({ min: 100_000, max: 300_000 }).map((length) => 'ß'.repeat(length)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
      output.write('whole', pieces.join(''), 'key');
      output.writeAbreast([{ file: 'parts', pieces, key: 'key' }]);
      const [whole, parts] = ['whole', 'parts'].map((file) => output.records.get(file));
      expect({ ...parts, modified: 0 }).toEqual({ ...whole, modified: 0 });
    }),
    { numRuns: 8 },
  );
});

test('a file of the last build is linked for the same key, and for no other', async () => {
  const last = open('last');
  last.write('a.txt', 'moss', 'same');
  last.write('b.txt', 'fern', 'former');
  last.write('c.txt', 'tree');
  const output = open('site', last);
  expect([output.keep('a.txt', 'same'), output.keep('b.txt', 'present'), output.keep('c.txt', ''), output.keep('d.txt', 'same')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(await inode(output, 'a.txt')).toBe(await inode(last, 'a.txt'));
  expect([...output.records]).toEqual([['a.txt', last.records.get('a.txt')]]);
});

test.each([
  ['was changed', (file: string) => writeFile(file, 'lichen')],
  ['was touched', (file: string) => utimes(file, 1, 1)],
  ['is gone', (file: string) => rm(file)],
])('a file that %s since is not taken over', async (_, spoil) => {
  const last = open('last');
  last.write('a.txt', 'moss', 'same');
  await spoil(path.join(last.folder, 'a.txt'));
  const output = open('site', last);
  expect(output.keep('a.txt', 'same')).toBe(false);
  expect(output.findLast('a.txt')).toBeUndefined();
});

test('writing over a file that was taken over leaves the last build as it was', async () => {
  const last = open('last');
  last.write('a.txt', 'moss', 'same');
  const output = open('site', last);
  output.keep('a.txt', 'same');
  output.write('a.txt', 'fern');
  expect([await read(last, 'a.txt'), await read(output, 'a.txt')]).toEqual(['moss', 'fern']);
});

test('a finished file from elsewhere is adopted with what is known of it', async () => {
  await writeFile(path.join(root, 'elsewhere'), 'moss');
  const output = open('site');
  output.adopt('assets/moss.txt', path.join(root, 'elsewhere'), { bytes: 4, digest: 'known', key: 'k' });
  expect(await read(output, 'assets/moss.txt')).toBe('moss');
  expect(output.records.get('assets/moss.txt')).toMatchObject({ bytes: 4, digest: 'known', key: 'k' });
  const next = open('next', output);
  expect(next.keep('assets/moss.txt', 'k')).toBe(true);
});
