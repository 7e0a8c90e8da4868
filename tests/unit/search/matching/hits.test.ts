import { expect, test } from 'vitest';
import { findHits, type Hits } from '../../../../src/search/matching/hits.ts';
import type { Need } from '../../../../src/search/query/understood.ts';
import { createFakeSources, phrase, word } from '../fake-index.ts';

const sources = createFakeSources([
  { title: 'Maps of shelves', text: 'quiet walks on maps', authors: 'Ada Example', topics: [0] },
  { title: 'Quiet shelves', text: 'maps of quiet walks', authors: 'Noor Maps', topics: [1, 0] },
  { title: 'Walks', text: 'nothing here of note', names: 'QW', identifiers: '240100001', topics: [] },
  { title: 'Notes', text: 'walks and walks and quiet' },
]);

const find = async (need: Need): Promise<Hits> => findHits(need, sources);
const pagesByScore = (hits: Hits): number[] => [...hits].sort(([, a], [, b]) => b - a).map(([page]) => page);

test('a word in a title counts more than one in the names of people, and that more than one in the text', async () => {
  expect(pagesByScore(await find(word('maps')))).toEqual([0, 1]);
  expect(pagesByScore(await find(word('walks')))[0]).toBe(2);
});

test('a form that was completed counts less than one that was typed', async () => {
  const [typed, completed] = await Promise.all([find(word('maps')), find(word('maps', 0.5))]);
  expect(completed.get(0)).toBeCloseTo((typed.get(0) ?? 0) / 2);
});

test.each([
  ['quiet walks', [0, 1]],
  ['walks quiet', []],
  ['quiet shelves', [1]],
  ['maps of quiet', [1]],
])('the phrase %j stands side by side in one field', async (text, pages) => {
  expect([...(await find(phrase(text))).keys()].sort()).toEqual(pages);
});

test.each([
  ['signs between words take a place', { distance: 2, joined: false }, 'maps quiet', [1]],
  ['parts of a compound share a place', { distance: 1, joined: true }, 'quiet walks', [0, 1]],
  ['equal words stand at different places', { distance: 1, joined: false }, 'maps maps', []],
])('%s', async (_, step, text, pages) => {
  expect([...(await find(phrase(text, step))).keys()].sort()).toEqual(pages);
});

test('a phrase within a field is looked for there alone', async () => {
  const need: Need = { ...(phrase('quiet walks') as Extract<Need, { kind: 'phrase' }>), field: 'title' };
  expect([...(await find(need)).keys()]).toEqual([]);
});

test('an operator searches its field alone', async () => {
  const need: Need = { kind: 'field', field: 'author', stems: [['maps']], label: 'maps' };
  expect([...(await find(need)).keys()]).toEqual([1]);
});

test('an identifier is looked for in its own field', async () => {
  expect([...(await find({ kind: 'identifier', stem: '240100001', label: '2401.00001' })).keys()]).toEqual([2]);
});

test('a facet is any of its values, and alternatives are any of their lists', async () => {
  const shelves: Need = { kind: 'facet', facet: 'topic', values: [1], label: 'shelves', share: 0.5 };
  expect([...(await find(shelves)).keys()]).toEqual([1]);
  const either: Need = { kind: 'any', of: [[word('quiet'), word('walks'), word('maps')], [shelves]], label: 'quiet walks', strict: false };
  expect([...(await find(either)).keys()].sort()).toEqual([0, 1]);
});

test('what no paper holds has no hits', async () => {
  expect((await find(word('zebra'))).size).toBe(0);
});
