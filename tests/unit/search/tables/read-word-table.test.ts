import { expect, test } from 'vitest';
import type { LoadFile } from '../../../../src/search/tables/manifest.ts';
import { createWordTable } from '../../../../src/search/tables/read-word-table.ts';
import { encodeWordRows } from '../../../../src/search/tables/word-rows.ts';
import type { KnownWord, WordTable } from '../../../../src/search/tables/word-table.ts';

const word = (text: string, papers = 1): KnownWord => ({ text, papers, stem: text });

const LEAVES = [
  [word('fern', 4), word('ferns', 2), word('map')],
  [word('maps', 3), word('marks', 7), word('mars')],
  [word('marsh'), word('mast'), word('mat', 2)],
  [word('maze', 2), word('moss', 9), word('mosses', 8)],
  [word('shelf', 5), word('vale'), word('zebra')],
];
const COMMON = [word('fern', 4), word('marks', 7), word('moss', 9), word('shelf', 5)];

const files = new Map<string, readonly KnownWord[]>([
  ...LEAVES.map((leaf, index): [string, KnownWord[]] => [`search-tables/${index}`, leaf]),
  ['search-tables/common', COMMON],
]);

function open(load?: LoadFile): { table: WordTable; loaded: string[] } {
  const loaded: string[] = [];
  const read: LoadFile = async (path) => {
    loaded.push(path.replace('search-tables/', ''));
    return load ? load(path) : encodeWordRows(files.get(path) ?? []);
  };
  const words = LEAVES.map((leaf, index) => ({ first: leaf[0]!.text, file: String(index) }));
  return { table: createWordTable({ papers: 12, words, common: 'common' }, read), loaded };
}

test('every word is found in its leaf, and no other', async () => {
  const { table, loaded } = open();
  for (const leaf of LEAVES) for (const known of leaf) expect(await table.find(known.text)).toEqual(known);
  for (const text of ['', 'a', 'fer', 'fernss', 'mapp', 'marsha', 'zz', 'éclair']) expect(await table.find(text)).toBeUndefined();
  expect(loaded.sort()).toEqual(['0', '1', '2', '3', '4']);
});

test('one word costs one leaf', async () => {
  const { table, loaded } = open();
  await table.find('mast');
  await table.find('mat');
  expect(loaded).toEqual(['2']);
});

test('completions come from the leaves that can hold them, most frequent first', async () => {
  const { table, loaded } = open();
  expect((await table.complete('mar', 10)).map(({ text }) => text)).toEqual(['marks', 'mars', 'marsh']);
  expect(loaded).toEqual(['1', '2']);
  expect((await table.complete('fern', 1)).map(({ text }) => text)).toEqual(['fern']);
  expect(await table.complete('zz', 5)).toEqual([]);
});

test('a prefix of many leaves is completed from the most frequent words', async () => {
  const { table, loaded } = open();
  expect((await table.complete('m', 3)).map(({ text }) => text)).toEqual(['moss', 'marks', 'map']);
  expect(loaded.sort()).toEqual(['0', 'common']);
});

test('words near a misspelling lie in at most four files and come once each', async () => {
  const { table, loaded } = open();
  const near = (await table.listNear('amrsh')).map(({ text }) => text);
  expect(near).toEqual(expect.arrayContaining(['marsh', 'moss', 'shelf']));
  expect(new Set(near).size).toBe(near.length);
  expect(loaded.length).toBeLessThanOrEqual(4);
});

test('a neighbour that shares the first two letters is read too', async () => {
  const { table } = open();
  expect((await table.listNear('marz')).map(({ text }) => text)).toEqual(expect.arrayContaining(['marks', 'mars', 'marsh']));
});

test('a file that could not be had is asked for again', async () => {
  let failures = 1;
  const { table } = open((path) => (failures-- > 0 ? Promise.reject(new Error('offline')) : Promise.resolve(encodeWordRows(files.get(path) ?? []))));
  await expect(table.find('moss')).rejects.toThrow('offline');
  expect(await table.find('moss')).toEqual(word('moss', 9));
});

test('a catalogue without words knows none', async () => {
  const table = createWordTable({ papers: 0, words: [], common: 'common' }, () => Promise.resolve(new Uint8Array()));
  expect([await table.find('moss'), await table.complete('m', 5), await table.listNear('mos')]).toEqual([undefined, [], []]);
});
