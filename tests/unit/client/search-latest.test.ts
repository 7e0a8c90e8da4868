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
