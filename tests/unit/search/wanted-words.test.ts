import { expect, test } from 'vitest';
import type { Need } from '../../../src/search/query/understood.ts';
import { findHeld, listWantedWords } from '../../../src/search/wanted-words.ts';
import { phrase, word } from './fake-index.ts';

const stemmed = (label: string, stem: string): Need => ({ kind: 'word', forms: [{ stem, papers: 1, share: 1 }], label, weak: false });

test.each([
  ['networks of networking', stemmed('network', 'network'), ['network']],
  ['they deploy', stemmed('deploying', 'deploi'), ['deploying']],
  ['graphical models', stemmed('graph', 'graph'), ['graph']],
  ['a counterfactually-minded view', stemmed('counter', 'counter'), []],
  ['no', stemmed('n', 'n'), []],
])('in %j', (text, need, held) => {
  expect(findHeld(text, listWantedWords([need]))).toEqual(held);
});

test('words of alternatives and phrases count, weak words and facets do not', () => {
  const needs: readonly Need[] = [
    { kind: 'any', of: [[word('peft')], [{ kind: 'facet', facet: 'topic', values: [1], label: 'peft', share: 0.5 }]], label: 'peft', strict: false },
    { ...word('the'), weak: true } as Need,
    phrase('quiet walk'),
  ];
  expect(listWantedWords(needs).map(({ label }) => label)).toEqual(['peft', 'quiet walk']);
});
