import { describe, expect, test } from 'vitest';
import { listSplits, rankNearest } from '../../../../src/search/query/nearest-words.ts';

/** Rank words given with their numbers of papers. */
const rank = (typed: string, counts: Readonly<Record<string, number>>): string[] =>
  rankNearest(
    typed,
    Object.entries(counts).map(([text, papers]) => ({ text, papers, stem: text })),
  ).map(({ word }) => word.text);

describe('the nearest word comes first', () => {
  test.each([
    ['swapped letters', 'grpah', { graph: 10, grape: 10 }, ['graph']],
    ['a letter left out', 'neurl', { neural: 9, neutral: 9 }, ['neural']],
    ['two slips', 'netwrokss', { networks: 9 }, ['networks']],
    ['a more frequent word', 'modle', { model: 400, mode: 2 }, ['model', 'mode']],
    ['fewer edits before more papers', 'recomender', { recommender: 2, recommended: 900 }, ['recommender', 'recommended']],
    ['the same beginning', 'bayesian', { bayesians: 1, mayesian: 1 }, ['bayesians', 'mayesian']],
    ['a neighbouring key', 'lodel', { model: 5, lobel: 5, lofel: 5 }, ['lofel', 'lobel', 'model']],
    ['a doubled letter', 'tokken', { tokken1: 1, token: 5 }, ['token']],
    [
      'three slips in a long word when it is frequent',
      'hyperparamter',
      { hyperparameters: 50, hyperparametrs: 1 },
      ['hyperparameters', 'hyperparametrs'],
    ],
  ])('%s', (_, typed, known, ranked) => {
    expect(rank(typed, known)).toEqual(ranked);
  });
});

describe('nothing is near', () => {
  test.each([
    ['short words only swap', 'gnn', { gan: 9, cnn: 9 }, []],
    ['swapped short words', 'vea', { vae: 9, sea: 9 }, ['vae']],
    ['five letters, two slips', 'grpha', { gamma: 9 }, []],
    ['other digits', 'glm13b', { glm130b: 9 }, []],
    ['numbers', '2023', { '2022': 9 }, []],
    ['itself', 'graph', { graph: 9 }, []],
    ['six letters, two slips and the first of them wrong', 'flurbl', { plural: 900 }, []],
    ['ten letters, three slips and rare', 'abcdefghij', { abcdefgxyz: 2 }, []],
    ['no word', '', { a: 1 }, []],
  ])('%s', (_, typed, known, ranked) => {
    expect(rank(typed, known)).toEqual(ranked);
  });
});

test('halves have three letters at least', () => {
  expect(listSplits('abcdefg')).toEqual([
    ['abc', 'defg'],
    ['abcd', 'efg'],
  ]);
  expect(listSplits('abcde')).toEqual([]);
});
