import { expect, test } from 'vitest';
import { findPlace, replaceTraced, sliceTraced, traceText } from '../../../../src/search/query/traced-text.ts';

test('what is left and what is written stand where it was', () => {
  const traced = replaceTraced(replaceTraced(traceText('a--b [c]d'), /--/g, '-'), /\[(.)\]/g, ([, letter = '']) => letter.toUpperCase());
  expect(traced.text).toBe('a-b Cd');
  expect(findPlace(traced, 0, 3)).toEqual({ at: 0, length: 4 });
  expect(findPlace(traced, 4, 5)).toEqual({ at: 5, length: 3 });
  expect(findPlace(sliceTraced(traced, 4, 6), 0, 2)).toEqual({ at: 5, length: 4 });
});

test('what is taken out belongs to nothing', () => {
  const traced = replaceTraced(traceText('ab’s c'), /’s/g, '');
  expect(findPlace(traced, 0, 2)).toEqual({ at: 0, length: 2 });
});

test('an empty text has a place', () => {
  expect(findPlace(traceText(''), 0, 0)).toEqual({ at: 0, length: 0 });
});
