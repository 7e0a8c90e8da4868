import { expect, test } from 'vitest';
import { dropWords } from '../../../src/client/drop-words.ts';

const listWords = (query: string): string[] => dropWords(query).map(({ word }) => word);

test('each word is left out once', () => {
  expect(dropWords('slow graph maps')).toEqual([
    { word: 'slow', rest: 'graph maps' },
    { word: 'graph', rest: 'slow maps' },
    { word: 'maps', rest: 'slow graph' },
  ]);
});

test.each([
  ['author:"Ada Birch" maps -"old maps"', ['author:"Ada Birch"', 'maps', '-"old maps"']],
  ['“graph maps” fast', ['"graph maps"', 'fast']],
  ['author: birch maps', ['author:birch', 'maps']],
  ['maps OR charts author:birch', ['maps OR charts', 'author:birch']],
  ['maps|charts fast', ['maps OR charts', 'fast']],
  ['the maps of graphs', ['maps', 'graphs']],
])('what belongs together in %j is left out together', (query, words) => {
  expect(listWords(query)).toEqual(words);
});

test('an open quotation mark loses no word', () => {
  expect(dropWords('maps "of graphs').map(({ rest }) => rest)).toEqual(['of graphs', 'maps of']);
});

test.each(['', 'maps', '"graph maps"', 'maps OR charts', 'the maps', 'OR', '- ( ) "'])('nothing can be left out of %j', (query) => {
  expect(dropWords(query)).toEqual([]);
});

test('something to ask for is always left', () => {
  expect(dropWords('maps -charts')).toEqual([{ word: '-charts', rest: 'maps' }]);
});

test('a very long query offers eight words', () => {
  expect(dropWords('b c d e f g h j k l m')).toHaveLength(8);
});
