import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { nameAside, recoverFolder, replaceFolder } from '../../../src/integrations/replace-folder.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'papershelf-'));
  onTestFinished(() => rm(home, { recursive: true }));
});

/** A process that has ended. */
const { pid } = spawnSync(process.execPath, ['--version']);

async function make(name: string): Promise<void> {
  await mkdir(path.join(home, name));
  await writeFile(path.join(home, name, 'file'), name);
}

test('a folder takes the place of another, and nothing is left beside it', async () => {
  await make('site');
  await make('new');
  await replaceFolder(path.join(home, 'new'), path.join(home, 'site'));
  expect(await readdir(home)).toEqual(['site']);
  expect(await readFile(path.join(home, 'site', 'file'), 'utf8')).toBe('new');
});

test('the last good folder comes back when its process was killed between the two renames', async () => {
  for (const name of [`.site-${pid}`, `.site-${pid}-old`]) await make(name);
  await recoverFolder(path.join(home, 'site'));
  expect(await readdir(home)).toEqual(['site']);
  expect(await readFile(path.join(home, 'site', 'file'), 'utf8')).toBe(`.site-${pid}-old`);
});

test('what killed processes left is cleared away; what is there, at work or named otherwise stays', async () => {
  const kept = [path.basename(nameAside('site')), '.site-x', '.site-old', 'site'];
  for (const name of [...kept, `.site-${pid}`, `.site-${pid}-old`]) await make(name);
  await recoverFolder(path.join(home, 'site'));
  expect((await readdir(home)).sort()).toEqual(kept.sort());
  expect(await readFile(path.join(home, 'site', 'file'), 'utf8')).toBe('site');
});
