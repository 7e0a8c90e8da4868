import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { withFileLock } from '../../../src/entries/file-lock.ts';

const DEAD = '999999999';

async function makeLock(holder?: string): Promise<{ folder: string; file: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'papershelf-lock-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'one.lock');
  if (holder !== undefined) await writeFile(file, holder);
  return { folder, file };
}

test('a lock that is held is waited for, and nothing is left behind', async () => {
  const { folder, file } = await makeLock(String(process.pid));
  let waits = 0;
  const release = async (): Promise<void> => {
    if (++waits === 3) await rm(file);
  };
  expect(await withFileLock(file, release, async () => readdir(folder))).toEqual(['one.lock']);
  expect(waits).toBe(3);
  expect(await readdir(folder)).toEqual([]);
});

test.each([DEAD, '', 'nonsense'])('a lock left behind (%j) is taken over', async (holder) => {
  const { file } = await makeLock(holder);
  const refuse = (): Promise<void> => Promise.reject(new Error('held'));
  expect(await withFileLock(file, refuse, async () => Promise.resolve('done'))).toBe('done');
});

test('many at once act one after the other, and a failure frees the lock', async () => {
  const { file } = await makeLock(DEAD);
  let within = 0;
  const act = async (): Promise<number> => {
    within++;
    await new Promise(setImmediate);
    return within--;
  };
  const pause = (): Promise<void> => new Promise(setImmediate);
  expect(await Promise.all(Array.from({ length: 20 }, () => withFileLock(file, pause, act)))).toEqual(Array.from({ length: 20 }, () => 1));
  await expect(withFileLock(file, pause, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await withFileLock(file, pause, act)).toBe(1);
});
