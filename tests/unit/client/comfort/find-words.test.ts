import { expect, test } from 'vitest';
import { findWords, tellWords } from '../../../../src/client/comfort/find-words.ts';

const cut = (text: string, words: readonly string[]): string[] => findWords(text, words).map(([start, end]) => text.slice(start, end));

test.each([
  ['Moss and mosses', ['Moss'], ['Moss']],
  ['A low-rank map, low and ranked', ['low-rank', 'low'], ['low-rank', 'low']],
  ['C++ beside C', ['C++'], ['C++']],
  ['Zażółć gęślą', ['gęślą', 'gęśl'], ['gęślą']],
  ['a.b axb', ['a.b'], ['a.b']],
  ['Moss', [], []],
])('in “%s”, %j stand as %j', (text, words, found) => {
  expect(cut(text, words)).toEqual(found);
});

test('words that differ in capitals are told as they first stand', () => {
  expect(tellWords(['Low-Rank', 'low-rank', 'moss'])).toEqual(['Low-Rank', 'moss']);
});
