import { expect, test } from 'vitest';
import { runLatest } from '../../../src/client/search-latest.ts';

test('runs never overlap, and of those that wait only the newest follows', async () => {
  const seen: string[] = [];
  const release: (() => void)[] = [];
  const call = runLatest(async (value: string) => {
    seen.push(value);
    await new Promise<void>((resolve) => release.push(resolve));
  });
  call('a');
  call('ab');
  call('abc');
  expect(seen).toEqual(['a']);
  release[0]?.();
  await expect.poll(() => seen).toEqual(['a', 'abc']);
  release[1]?.();
  call('x');
  await expect.poll(() => seen).toEqual(['a', 'abc', 'x']);
});

test('a run that fails is reported, and the next one runs', async () => {
  const [seen, faults]: [string[], unknown[]] = [[], []];
  const run = (value: string): Promise<void> => {
    seen.push(value);
    return value === 'a' ? Promise.reject(new Error('torn')) : Promise.resolve();
  };
  const call = runLatest(run, (cause) => faults.push(cause));
  call('a');
  call('ab');
  await expect.poll(() => seen).toEqual(['a', 'ab']);
  call('abc');
  await expect.poll(() => seen).toEqual(['a', 'ab', 'abc']);
  expect(faults).toEqual([new Error('torn')]);
});
