import { describe, expect, test } from 'vitest';
import { createStemmer, findWords } from '../../../src/catalogue/stemmed-words.ts';

describe('words of a text', () => {
  test.each([
    ['Low-rank, N:M!', ['Low', 'rank', 'N', 'M']],
    ['naïve Müller', ['naïve', 'Müller']],
    ['', []],
  ])('%j are %j', (text, words) => {
    expect(findWords(text).map(({ surface }) => surface)).toEqual(words);
  });

  test('are found where a script writes no spaces, each at its place', () => {
    const text = '图神经网络 GNN';
    const words = findWords(text);
    expect(words.length).toBeGreaterThan(2);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(words.map(({ surface }) => surface));
  });

  test.each([
    ['pruning', 'pruned'],
    ['Networks', 'network'],
    ['MLLMs', 'MLLM'],
  ])('%s and %s have one stem', (a, b) => {
    const stem = createStemmer();
    expect(stem(a)).toBe(stem(b));
  });
});
