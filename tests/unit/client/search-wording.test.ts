import { expect, test } from 'vitest';
import {
  describeLeftOut,
  describeLoosened,
  describeReasons,
  describeState,
  describeTotal,
  summariseLoosened,
} from '../../../src/client/search-wording.ts';
import { EMPTY_STATE } from '../../../src/search/query-state.ts';

test('what was found is counted', () => {
  expect(describeTotal(1, EMPTY_STATE, 1)).toBe('1 paper');
  expect(describeTotal(1204, { ...EMPTY_STATE, page: 2 }, 61)).toBe('1,204 papers, page 2 of 61');
  expect(describeTotal(0, { ...EMPTY_STATE, query: 'zzqq' }, 0)).toBe('Nothing found for “zzqq”.');
  expect(describeTotal(0, EMPTY_STATE, 0)).toBe('Nothing found.');
});

test('filters are named where they leave nothing', () => {
  const facets = { ...EMPTY_STATE.facets, year: ['2023'] };
  expect(describeTotal(0, { ...EMPTY_STATE, query: 'maps', facets }, 0)).toBe('No paper on “maps” with this filter.');
  expect(describeTotal(0, { ...EMPTY_STATE, facets: { ...facets, has: ['code'] } }, 0)).toBe('No paper with these filters.');
});

test.each([
  ['maps', {}, 'maps'],
  ['maps', { year: ['2023', '2024'], has: ['code'] }, 'maps, 3 filters'],
  ['', { year: ['2023'] }, '1 filter'],
  ['', {}, ''],
])('a search for %j with %j is named', (query, facets, name) => {
  expect(describeState({ query, facets: { ...EMPTY_STATE.facets, ...facets } })).toBe(name);
});

test.each([
  [{ total: 15, full: 3, loosened: ['slow', 'speeds'] }, '3 papers hold every word. 12 more hold most of them, not always “slow” or “speeds”.'],
  [{ total: 2, full: 1, loosened: ['speeds'] }, '1 paper holds every word. 1 more holds most of them, not always “speeds”.'],
  [{ total: 15, full: 0, loosened: ['a', 'b', 'c'] }, 'No paper holds every word. These 15 papers hold most of them, not always “a”, “b” or “c”.'],
  [{ total: 1, full: 0, loosened: ['speeds'] }, 'No paper holds every word. This one holds most of them, not “speeds”.'],
  [{ total: 9, full: 0, loosened: ['a', 'b', 'c', 'd'] }, 'No paper holds all of these words; these 9 papers hold some of them.'],
  [{ total: 1, full: 0, loosened: ['a', 'b', 'c', 'd'] }, 'No paper holds all of these words; this one holds some of them.'],
  [{ total: 9, full: 1, loosened: ['a', 'b', 'c', 'd'] }, '1 paper holds every word. 8 more hold some of them.'],
  [{ total: 3, full: 3, loosened: [] }, undefined],
  [{ total: 0, full: 0, loosened: ['speeds'] }, undefined],
])('of four words, %j is said in words', (answer, text) => {
  expect(describeLoosened(answer, 4)).toBe(text);
});

test.each([
  [{ total: 9, full: 1, loosened: ['a'] }, '1 holds every word, 8 hold most of them'],
  [{ total: 3, full: 2, loosened: ['a', 'b', 'c'] }, '2 hold every word, 1 holds some of them'],
  [{ total: 8, full: 0, loosened: ['a'] }, 'none holds every word'],
  [{ total: 1, full: 0, loosened: ['a'] }, 'it lacks some words'],
  [{ total: 3, full: 3, loosened: [] }, undefined],
])('of three words, %j is said in the room of a line', (answer, text) => {
  expect(summariseLoosened(answer, 3)).toBe(text);
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

test('other names and topics are told when they alone explain the paper', () => {
  const title = { field: 'title', words: ['graph', 'maps'] } as const;
  expect(describeReasons([title, { field: 'topic', words: ['Graph maps'] }])).toBe('Matches title: graph, maps');
  expect(describeReasons([title, { field: 'other name', words: ['graph', 'GNN'] }])).toBe('Matches title: graph, maps · also known as: GNN');
  expect(
    describeReasons([
      { field: 'topic', words: ['Graph maps'] },
      { field: 'abstract', words: ['maps'] },
    ]),
  ).toBe('Matches topic: Graph maps · abstract: maps');
});
