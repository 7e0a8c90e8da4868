import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepSpare, removeStrays, takeSpare } from '../../../src/build/spare-folder.ts';
import { openSiteOutput } from '../../../src/integrations/site-output.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'papershelf-spare-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const at = (...names: string[]): string => path.join(root, ...names);
const list = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)))
    .sort();

test('the site before the last becomes the next one, and only what changed is written', async () => {
  const first = openSiteOutput(at('first'));
  first.write('a/index.html', 'moss', 'a');
  first.write('b/index.html', 'fern', 'b');
  first.write('gone/deep/index.html', 'lichen');
  await keepSpare(at('cache'), at('first'));
  await takeSpare(at('cache'), at('next'));
  const last = { folder: at('elsewhere'), records: first.records };
  const next = openSiteOutput(at('next'), [last]);
  next.write('a/index.html', 'new moss', 'a2');
  next.write('b/index.html', 'fern', 'b');
  removeStrays(next);
  expect(await list(at('next'))).toEqual(['a', 'a/index.html', 'b', 'b/index.html']);
  expect(await readFile(at('next', 'a/index.html'), 'utf8')).toBe('new moss');
});

test('writing over a file of the spare site leaves the site it is linked from as it was', async () => {
  const last = openSiteOutput(at('dist'));
  last.write('a.html', 'moss', 'a');
  const spare = openSiteOutput(at('cache', 'output', 'spare'), [last]);
  expect(spare.keep('a.html', 'a')).toBe(true);
  await takeSpare(at('cache'), at('next'));
  const next = openSiteOutput(at('next'), [last]);
  expect(next.keep('a.html', 'a')).toBe(true);
  next.write('a.html', 'fern');
  expect([await readFile(at('dist', 'a.html'), 'utf8'), await readFile(at('next', 'a.html'), 'utf8')]).toEqual(['moss', 'fern']);
});

test('without a spare site, or a whole one, there is a new folder', async () => {
  await takeSpare(at('cache'), at('next'));
  expect(await list(root)).toEqual([]);
  await mkdir(at('cache', 'output'), { recursive: true });
  await writeFile(at('cache', 'output', 'spare'), 'a file');
  await takeSpare(at('cache'), at('next', 'deep'));
  expect(await list(at('cache', 'output'))).toEqual([]);
});
