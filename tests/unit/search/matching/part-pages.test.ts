import { expect, test } from 'vitest';
import { placePages } from '../../../../src/search/matching/part-pages.ts';

test('pages keep their order in their parts', () => {
  const { pagesOf, placeOf } = placePages([1, 0, 1, 3, 1], 4);
  expect(pagesOf.map((pages) => [...pages])).toEqual([[1], [0, 2, 4], [], [3]]);
  expect(Array.from(placeOf)).toEqual([0, 0, 1, 0, 2]);
});

test('a page in a part there is not is noticed', () => {
  expect(() => placePages([0, 2], 2)).toThrow('page 1 is in part 2 of 2');
});
