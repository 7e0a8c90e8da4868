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
