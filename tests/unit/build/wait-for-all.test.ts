import { expect, test } from 'vitest';
import { waitForAll } from '../../../src/build/wait-for-all.ts';

test('a failure is told once everything has come to an end', async () => {
  const slow = Promise.withResolvers<string>();
  let told = false;
  const waiting = waitForAll([Promise.reject(new Error('no moss')), slow.promise]).catch((cause: unknown) => {
    told = true;
    throw cause;
  });
  await Promise.resolve();
  expect(told).toBe(false);
  slow.resolve('fern');
  await expect(waiting).rejects.toThrow('no moss');
});

test('results come in the order of the work', async () => {
  expect(await waitForAll([Promise.resolve('moss'), Promise.resolve(2)])).toEqual(['moss', 2]);
});
