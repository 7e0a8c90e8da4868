import { expect, test } from 'vitest';
import { describeResult } from '../../../src/search/describe-result.ts';
import type { FacetTable } from '../../../src/search/tables/facet-table.ts';
import type { Need } from '../../../src/search/query/understood.ts';
import { listWantedWords } from '../../../src/search/wanted-words.ts';
import { word } from './fake-index.ts';
import { FACETS_FIXTURE } from './tables-fixture.ts';

const facets: FacetTable = { ...FACETS_FIXTURE, read: (facet) => (facet === 'topic' ? [0] : []) };
const topic: Need = { kind: 'facet', facet: 'topic', values: [0], label: 'gnn', share: 0.5 };
const gnn: Need = { kind: 'any', of: [[word('gnn')], [topic]], label: 'gnn', strict: false };

const listReasons = (need: Need, title: string, content: string): unknown => {
  const shown = { page: 0, score: 1, full: true, url: '/papers/moss/', content, meta: { title } };
  return describeResult(shown, { needs: [need], wanted: listWantedWords([need]), facets, base: '/' }).reasons;
};

test('words are told as they stand in the paper, and alike in all fields', () => {
  expect(listReasons(gnn, 'A GNN of Moss', 'Every gnn grows.')).toEqual([
    { field: 'title', words: ['GNN'] },
    { field: 'abstract', words: ['GNN'] },
  ]);
});

test('a topic is told when the text does not hold what was asked for, or when it was asked for itself', () => {
  expect(listReasons(gnn, 'Moss', 'It grows.')).toEqual([{ field: 'topic', words: ['Graph neural networks'] }]);
  expect(listReasons(topic, 'A GNN of Moss', 'It grows.')).toEqual([{ field: 'topic', words: ['Graph neural networks'] }]);
});

test('identifiers are told apart', () => {
  const shown = { page: 0, score: 1, full: true, url: '/papers/moss/', content: '', meta: { title: 'Moss', identifiers: '2305.00001 10.1000/182' } };
  expect(describeResult(shown, { needs: [], wanted: [], facets, base: '/' })).toMatchObject({ arxiv: '2305.00001', doi: '10.1000/182' });
});
