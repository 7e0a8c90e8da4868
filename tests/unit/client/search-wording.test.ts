import { expect, test } from 'vitest';
import { correctQuery, describeLeftOut, describeLoosened, describeReasons, describeTotal } from '../../../src/client/search-wording.ts';
import { EMPTY_STATE } from '../../../src/search/query-state.ts';

const show = (query: string, corrections: { typed: string; used: string }[]): string =>
  correctQuery(query, corrections)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

test('what was found is counted', () => {
  expect(describeTotal(1, EMPTY_STATE, 1)).toBe('1 paper');
  expect(describeTotal(1204, { ...EMPTY_STATE, page: 2 }, 61)).toBe('1,204 papers, page 2 of 61');
  expect(describeTotal(0, { ...EMPTY_STATE, query: 'zzqq' }, 0)).toBe('Nothing found for “zzqq”.');
  expect(describeTotal(0, EMPTY_STATE, 0)).toBe('Nothing found.');
});

test('corrected words stand in their places', () => {
  const grpah = { typed: 'grpah', used: 'graph' };
  expect(show('grpah maps', [grpah])).toBe('[graph] maps');
  expect(show('Grpah mpas of grpah', [grpah, { typed: 'mpas', used: 'maps' }, grpah])).toBe('[graph maps] of [graph]');
});

test('a correction that the query does not hold changes nothing', () => {
  expect(show('maps', [{ typed: 'grpah', used: 'graph' }])).toBe('maps');
});

test.each([
  [{ total: 15, full: 3, loosened: ['which', 'speeds'] }, '3 papers hold every word. 12 more hold most of them, not always “which” or “speeds”.'],
  [{ total: 2, full: 1, loosened: ['speeds'] }, '1 paper holds every word. 1 more holds most of them, not always “speeds”.'],
  [{ total: 15, full: 0, loosened: ['a', 'b', 'c'] }, 'No paper holds every word. These 15 papers hold most of them, not always “a”, “b” or “c”.'],
  [{ total: 1, full: 0, loosened: ['speeds'] }, 'No paper holds every word. This one holds most of them, not “speeds”.'],
  [{ total: 3, full: 3, loosened: [] }, undefined],
  [{ total: 0, full: 0, loosened: ['speeds'] }, undefined],
])('%j is said in words', (answer, text) => {
  expect(describeLoosened(answer)).toBe(text);
});

test('words in no paper are named', () => {
  expect(describeLeftOut([])).toBeUndefined();
  expect(describeLeftOut(['zz'])).toBe('“zz” is in no paper and was left out.');
  expect(describeLeftOut(['zz', 'qq'])).toBe('“zz” and “qq” are in no paper and were left out.');
});

test('the three strongest reasons are told, with four words each', () => {
  expect(describeReasons([])).toBeUndefined();
  expect(
    describeReasons([
      { field: 'title', words: ['a', 'b', 'c', 'd', 'e'] },
      { field: 'venue', words: [] },
      { field: 'author', words: ['Birch'] },
      { field: 'other name', words: ['PEFT'] },
      { field: 'abstract', words: ['a'] },
    ]),
  ).toBe('Matches title: a, b, c, d … · author: Birch · also known as: PEFT');
});

test('of the abstract only the words are told that stand nowhere else', () => {
  expect(
    describeReasons([
      { field: 'title', words: ['maps'] },
      { field: 'abstract', words: ['maps', 'graph'] },
    ]),
  ).toBe('Matches title: maps · abstract: graph');
  expect(describeReasons([{ field: 'abstract', words: ['maps'] }])).toBe('Matches abstract: maps');
});
