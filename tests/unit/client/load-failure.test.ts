import { expect, test } from 'vitest';
import { isLoadFailure, markFailures } from '../../../src/client/load-failure.ts';

test('a file that cannot be loaded is told from a fault of the search, however often it is wrapped', async () => {
  const load = markFailures(() => Promise.reject(new TypeError('Failed to fetch')));
  const failure = await load('words.bin').catch((cause: unknown) => cause);
  expect(isLoadFailure(failure)).toBe(true);
  expect(isLoadFailure(new Error('the index cannot be opened', { cause: failure }))).toBe(true);
  expect(isLoadFailure(new TypeError('x is not a function'))).toBe(false);
  expect(isLoadFailure(undefined)).toBe(false);
});
