import { expect, test } from 'vitest';
import { findStep } from '../../../../src/client/comfort/card-steps.ts';

test.each([
  ['on from a chosen card', [0, 100, 200], 0, 1, 1],
  ['back from a chosen card', [0, 100, 200], 2, -1, 1],
  ['nowhere from the last', [0, 100, 200], 2, 1, 2],
  ['nowhere back from the first', [0, 100, 200], 0, -1, 0],
  ['to the first in sight', [-200, -50, 50, 150], -1, 1, 2],
  ['to the last above what is in sight', [-200, -50, 50, 150], -1, -1, 1],
  ['to the last when all are above', [-200, -50], -1, 1, 1],
  ['to none where there is none', [], -1, 1, -1],
] as const)('a step leads %s', (...[, tops, at, by, next]) => {
  expect(findStep(tops, at, by)).toBe(next);
});
