import { expect, test } from 'vitest';
import { createFieldWeigher, measureRarity, rerank, weighText } from '../../../../src/search/matching/ranking.ts';

const paper = (title: string, score = 1, names: readonly string[] = []) => ({ title, names, authors: [], content: '', score });

test('the exact title comes first, then the phrase, then the score', () => {
  const papers = [paper('Marks on Shelves', 3), paper('A Survey of Shelf Marks for Maps', 1), paper('Shelf Marks', 0.5), paper('Lamps', 2)];
  expect(rerank(papers, 'shelf marks').map(({ title }) => title)).toEqual([
    'Shelf Marks',
    'A Survey of Shelf Marks for Maps',
    'Marks on Shelves',
    'Lamps',
  ]);
});

test('an exact name counts like an exact title, with or without blanks and hyphens', () => {
  const papers = [paper('Shelf 130 B and more', 9), paper('A Model', 1, ['SHELF-130B'])];
  expect(rerank(papers, 'shelf 130b')[0]?.title).toBe('A Model');
});

test('a person named in full counts like a phrase of the title', () => {
  const papers = [
    { ...paper('One', 2), authors: ['Ada Walk', 'Noor Example'] },
    { ...paper('Two'), authors: ['Ada Example'] },
  ];
  expect(rerank(papers, 'ada example')[0]?.title).toBe('Two');
});

test('of equal scores the title that the query covers best comes first', () => {
  expect(rerank([paper('Maps and many other things'), paper('Maps again')], 'maps')[0]?.title).toBe('Maps again');
});

test('neighbours in the query that are neighbours in the abstract count', () => {
  const papers = [
    { ...paper('One'), content: 'a walk is quiet' },
    { ...paper('Two'), content: 'one quiet walk' },
  ];
  expect(rerank(papers, 'quiet walk')[0]?.title).toBe('Two');
});

test('a query without words changes nothing', () => {
  const papers = [paper('b'), paper('a')];
  expect(rerank(papers, '((( ""')).toEqual(papers);
});

test('title outweighs name, name outweighs people, and further fields add a little', () => {
  const order = ['title', 'names', 'authors', 'year'];
  const weigh = createFieldWeigher((field) => (order.includes(field) ? order.indexOf(field) : undefined));
  const weights = [1, 2, 4, 8].map(weigh);
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
  expect(weigh(3)).toBeGreaterThan(weigh(1));
  expect(weigh(3)).toBeLessThan(weigh(1) + weigh(2));
  expect(weigh(0)).toBe(0);
});

test('frequency saturates, and long texts have to say more', () => {
  expect(weighText(2, 1) - weighText(1, 1)).toBeLessThan(weighText(1, 1));
  expect(weighText(1, 2)).toBeLessThan(weighText(1, 1));
  expect(weighText(0, 1)).toBe(0);
});

test('the rarer the weightier, and never negative', () => {
  expect(measureRarity(1, 100)).toBeGreaterThan(measureRarity(50, 100));
  expect(measureRarity(100, 100)).toBeGreaterThan(0);
});
