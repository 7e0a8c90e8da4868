import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readColumns, writeColumns } from '../../../src/integrations/columns-file.ts';

const COLUMNS = {
  few: Uint8Array.of(1, 2, 3),
  words: ['reef', 'tîde', ''],
  wide: Float64Array.of(0.1, -2),
  none: new Int32Array(),
  small: Uint16Array.of(7),
};

let file: string;
beforeEach(async () => {
  file = path.join(await mkdtemp(path.join(tmpdir(), 'columns-')), 'columns');
});
afterEach(() => rm(path.dirname(file), { recursive: true, force: true }));

test('columns are read as they were written', async () => {
  await writeColumns(file, COLUMNS);
  expect(await readColumns(file)).toEqual(COLUMNS);
});

test('a file that is not there is nothing', async () => {
  expect(await readColumns(file)).toBeUndefined();
});

test('a file with a byte changed or cut off anywhere is nothing', async () => {
  await writeColumns(file, COLUMNS);
  const bytes = await readFile(file);
  for (let at = 0; at < bytes.length; at += 3) {
    await writeFile(file, bytes.with(at, (bytes[at] ?? 0) ^ 1));
    expect(await readColumns(file)).toBeUndefined();
    await writeFile(file, bytes.subarray(0, at));
    expect(await readColumns(file)).toBeUndefined();
  }
});
