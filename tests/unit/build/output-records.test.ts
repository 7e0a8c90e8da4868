import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nameRecordsFile, readOutputRecords, writeOutputRecords } from '../../../src/build/output-records.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'papershelf-records-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const RECORDS = new Map([
  ['index.html', { bytes: 4, digest: 'aa', modified: 1732406400123.456 }],
  ['papers/moss/index.html', { bytes: 9, digest: 'bb', modified: 1732406400124, key: 'moss' }],
]);

test('what is written is read again, dates to the fraction of a millisecond', async () => {
  const file = nameRecordsFile(root);
  await writeOutputRecords(file, { folder: path.join(root, 'dist'), records: RECORDS });
  expect(await readOutputRecords(file)).toEqual([{ folder: path.join(root, 'dist'), records: RECORDS }]);
});

test('a folder told from the file is found where the file lies', async () => {
  const file = path.join(root, 'shard.json');
  await writeOutputRecords(file, { folder: 'site', records: new Map() });
  expect(await readOutputRecords(file)).toEqual([{ folder: path.join(root, 'site'), records: new Map() }]);
});

test.each(['', '{', '[]', '{"folder":"x"}', 'null'])('of a file that holds %j nothing is known', async (text) => {
  const file = path.join(root, 'damaged.json');
  await writeFile(file, text);
  expect(await readOutputRecords(file)).toEqual([]);
});

test('of a file that is not there nothing is known', async () => {
  expect(await readOutputRecords(path.join(root, 'nowhere.json'))).toEqual([]);
});
