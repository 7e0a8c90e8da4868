import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDateOfContent } from '../../../src/offline/date-of-content.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'papershelf-'));
  await writeFile(path.join(folder, 'a.mdx'), 'a');
  await utimes(path.join(folder, 'a.mdx'), 1_600_000_000, 1_600_000_000);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the environment has the first word', async () => {
  expect(await findDateOfContent(folder, { SOURCE_DATE_EPOCH: '1700000000' })).toEqual(new Date(1_700_000_000_000));
  await expect(findDateOfContent(folder, { SOURCE_DATE_EPOCH: 'tuesday' })).rejects.toThrow('not a number of seconds: `tuesday`');
});

test('outside of git the newest file dates the copy, inside the last commit', async () => {
  expect(await findDateOfContent(folder, {})).toEqual(new Date(1_600_000_000_000));
  const git = (...args: string[]): void => {
    const who = ['-c', 'user.name=Ada Example', '-c', 'user.email=ada@example.org'];
    execFileSync('git', ['-C', folder, ...who, ...args], { env: { ...process.env, GIT_COMMITTER_DATE: '1650000000 +0200' }, stdio: 'ignore' });
  };
  git('init');
  git('add', '.');
  git('commit', '-m', 'Add a paper');
  expect(await findDateOfContent(folder, {})).toEqual(new Date(1_650_000_000_000));
});
