import { expect, test } from 'vitest';
import { dropWords } from '../../../src/client/drop-words.ts';

test('each word is left out once', () => {
  expect(dropWords('slow graph maps')).toEqual([
    { word: 'slow', rest: 'graph maps' },
    { word: 'graph', rest: 'slow maps' },
    { word: 'maps', rest: 'slow graph' },
  ]);
});

test('a phrase and an operator with its value are one word', () => {
  expect(dropWords('author:"Ada Birch" maps -"old maps"').map(({ word }) => word)).toEqual(['author:"Ada Birch"', 'maps', '-"old maps"']);
});

test('an open quotation mark loses nothing', () => {
  expect(dropWords('maps "of graphs').map(({ rest }) => rest)).toEqual(['"of graphs', 'maps graphs', 'maps "of']);
});

test.each(['', 'maps', '"graph maps"'])('nothing can be left out of %j', (query) => {
  expect(dropWords(query)).toEqual([]);
});

test('a very long query offers eight words', () => {
  expect(dropWords('a b c d e f g h i j k')).toHaveLength(8);
});
