import { expect, test } from 'vitest';
import { joinField, splitField } from '../../../../src/search/matching/record-fields.ts';

test('a list survives its field', () => {
  const names = ['Ada Marsh', 'Jo Vale, Jr.', 'X·Y'];
  expect(splitField(joinField(names))).toEqual(names);
});

test('an absent or empty field is an empty list', () => {
  expect(splitField(undefined)).toEqual([]);
  expect(splitField(joinField([]))).toEqual([]);
});
