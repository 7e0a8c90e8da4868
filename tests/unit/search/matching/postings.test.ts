import { expect, test } from 'vitest';
import type { PackedPage } from '../../../../src/search/matching/pagefind-format.ts';
import { countInText, listFieldPlaces, listTextPlaces, maskFields, renumberFields, unpackWord } from '../../../../src/search/matching/postings.ts';

/** Places 3 and 10 whole, place 12 as half of a compound; field 6 at 1 and 10, field 8 at 2. */
const row: PackedPage = [5, [-25, 3, 7, -13, 12], [-7, 1, 9, -9, 2]];

test('pages are distances added up, and accented forms are lists of their own', () => {
  const [plain, accented] = unpackWord(['muller', [[4, []], [3, []]], [['müller', [[9, []]]]]]); // prettier-ignore
  expect([...(plain?.pages ?? [])]).toEqual([4, 7]);
  expect([...(accented?.pages ?? [])]).toEqual([9]);
});

test('a part of a compound counts as the fraction it is', () => {
  expect(countInText(row)).toBe(2.5);
});

test('places are distances that begin anew at each weight and field', () => {
  expect(listTextPlaces(row)).toEqual([3, 10, 12]);
  expect([...listFieldPlaces(row)]).toEqual([
    [6, [1, 10]],
    [8, [2]],
  ]);
});

test('fields are bits', () => {
  expect(maskFields(row)).toBe((1 << 6) | (1 << 8));
  expect(maskFields([0, [3]])).toBe(0);
});

test('fields get the numbers they have elsewhere, their places stay', () => {
  const row = renumberFields([4, [1, 2], [-1, 3, -3, 0, 5]], [1, 2, 4]);
  expect(row).toEqual([4, [1, 2], [-2, 3, -5, 0, 5]]);
  expect(maskFields(row)).toBe(0b10010);
  expect(renumberFields([1, [2]], [1])).toEqual([1, [2], []]);
});
