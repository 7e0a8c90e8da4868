import { expect, test } from 'vitest';
import { joinField, joinIdentifiers, splitField, splitIdentifiers } from '../../../../src/search/matching/record-fields.ts';

test('a list survives its field', () => {
  const names = ['Ada Marsh', 'Jo Vale, Jr.', 'X·Y'];
  expect(splitField(joinField(names))).toEqual(names);
});

test('an absent or empty field is an empty list', () => {
  expect(splitField(undefined)).toEqual([]);
  expect(splitField(joinField([]))).toEqual([]);
});

test.each([
  [{ arxiv: '1012.34567', doi: '10.1000/a<b>(c)' }],
  [{ arxiv: 'hep-th/9901001', doi: undefined }],
  [{ arxiv: undefined, doi: '10.1000/182' }],
  [{ arxiv: undefined, doi: undefined }],
])('identifiers survive their field: %o', (identifiers) => expect(splitIdentifiers(joinIdentifiers(identifiers))).toEqual(identifiers));
