import { expect, test } from 'vitest';
import { rerank } from '../../../src/search/ranking.ts';

const results = [
  { title: 'A Survey of Shelf Marks for Maps', names: [] },
  { title: 'Marks on Shelves', names: [] },
  { title: 'Maps and Shelf Marks', names: ['SHELF'] },
  { title: 'Shelf Marks', names: [] },
  { title: 'Marks and a Shelf', names: [] },
];
const titles = (query: string): string[] => rerank(results, query).map(({ title }) => title);

test('the exact title comes first, then the phrase, then all words, then the rest in their order', () => {
  expect(titles('shelf marks')).toEqual([
    'Shelf Marks',
    'A Survey of Shelf Marks for Maps',
    'Maps and Shelf Marks',
    'Marks and a Shelf',
    'Marks on Shelves',
  ]);
});

test('an exact name counts like an exact title', () => {
  expect(titles('Shelf')[0]).toBe('Maps and Shelf Marks');
});

test('a query without words changes nothing', () => {
  expect(titles('((( ""')).toEqual(results.map(({ title }) => title));
});
