import { expect, test } from 'vitest';
import { findTopicNames } from '../../../../src/search/query/topic-names.ts';
import { FACETS_FIXTURE } from '../tables-fixture.ts';

test.each([
  ['graph neural networks', ['0-3 graph-neural-networks']],
  ['deep graph-neural network pruning', ['1-3 graph-neural-networks']],
  ['gnn', ['0-1 graph-neural-networks']],
  ['sem and peft', ['0-1 structural-equation-models', '2-3 parameter-efficient-fine-tuning']],
  ['low rank adaptation', ['0-3 parameter-efficient-fine-tuning']],
  ['parameter efficient fine tuning', ['0-4 parameter-efficient-fine-tuning']],
  ['links prediction', ['0-2 graph-mining']],
  ['graph neural', []],
  ['__proto__ constructor', []],
])('%j names %j', (typed, expected) => {
  const found = findTopicNames(typed.split(' '), FACETS_FIXTURE);
  expect(found.map(({ from, to, value }) => `${from}-${to} ${FACETS_FIXTURE.values.topic[value]?.id ?? ''}`)).toEqual(expected);
});

test('an empty word ends a name', () => {
  expect(findTopicNames(['graph', '', 'neural', 'networks'], FACETS_FIXTURE)).toEqual([]);
});
