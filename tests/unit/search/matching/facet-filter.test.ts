import { expect, test } from 'vitest';
import { filterPages } from '../../../../src/search/matching/facet-filter.ts';
import { EMPTY_STATE } from '../../../../src/search/query-state.ts';
import { createFakeFacets } from '../fake-index.ts';

const papers = [
  { title: 'a', topics: [0, 1], years: [0], has: [0, 1] },
  { title: 'b', topics: [0], years: [1], has: [0] },
  { title: 'c', topics: [1], years: [1] },
];
const table = createFakeFacets(papers);
const all = papers.map((_, page) => ({ page }));
const filter = (chosen: Partial<typeof EMPTY_STATE.facets>) => {
  const { kept, counts } = filterPages(all, { ...EMPTY_STATE.facets, ...chosen }, table);
  return { pages: kept.map(({ page }) => page), topics: Object.fromEntries(counts.topic), years: Object.fromEntries(counts.year) };
};

test('without a choice everything stays and is counted', () => {
  expect(filter({})).toEqual({ pages: [0, 1, 2], topics: { maps: 2, shelves: 2 }, years: { 2024: 1, 2023: 2 } });
});

test('all chosen topics must be there, and the counts are what a further topic would leave', () => {
  expect(filter({ topic: ['maps', 'shelves'] })).toEqual({ pages: [0], topics: { maps: 1, shelves: 1 }, years: { 2024: 1 } });
});

test('any chosen year will do, and the other years keep their counts', () => {
  expect(filter({ year: ['2024'], topic: ['maps'] })).toEqual({ pages: [0], topics: { maps: 1, shelves: 1 }, years: { 2024: 1, 2023: 1 } });
});

test('a value that nothing carries leaves nothing', () => {
  expect(filter({ topic: ['__proto__'] }).pages).toEqual([]);
});
