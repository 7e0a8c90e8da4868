import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNearest, measureDistance } from '../../../src/problems/did-you-mean.ts';

test.each([
  ['', '', 0],
  ['title', 'title', 0],
  ['titel', 'title', 1],
  ['tile', 'title', 1],
  ['kitten', 'sitting', 3],
])('the distance of %s and %s is %i', (a, b, distance) => {
  expect(measureDistance(a, b)).toBe(distance);
  expect(measureDistance(b, a)).toBe(distance);
});

const KEYS = ['title', 'authors', 'topics', 'doi'];

test.each([
  ['titel', 'title'],
  ['Topics', 'topics'],
  ['author', 'authors'],
  ['publisher', undefined],
  ['x', undefined],
])('the key nearest to %s is %s', (word, nearest) => expect(findNearest(word, KEYS)).toBe(nearest));

test('a limit never changes which distances lie below it', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 4 }), (a, b, limit) => {
      const whole = measureDistance(a, b);
      const limited = measureDistance(a, b, limit);
      expect(whole < limit ? limited === whole : limited >= limit).toBe(true);
    }),
  );
});
