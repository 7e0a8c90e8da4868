import { expect, test } from 'vitest';
import type { Library } from '../../../src/search/library.ts';
import { type Candidate, readShown, sortCandidates } from '../../../src/search/order-results.ts';
import { EMPTY_STATE, type Sort } from '../../../src/search/query-state.ts';
import { createFakeSources, word } from './fake-index.ts';

const titles = ['Walks', 'Maps', 'Quiet maps', 'A zebra', ...Array.from({ length: 40 }, (_, at) => `Paper ${at}`)];
const library = {
  ...createFakeSources(titles.map((title) => ({ title }))),
  readTitlePlaces: () => Promise.resolve(Uint32Array.from(titles, (title) => titles.toSorted().indexOf(title))),
} as unknown as Library;

const candidate = (page: number, full = true): Candidate => ({ page, full, score: 10 - page / 10 });
const all = titles.map((_, page) => candidate(page, page !== 1));

const sort = async (order: Sort): Promise<number[]> =>
  (await sortCandidates([candidate(2), candidate(0), candidate(1, false)], order, library)).map(({ page }) => page);
const show = async (offset: number, limit: number, words = 'maps'): Promise<number[]> => {
  const request = { query: words, exact: false, facets: EMPTY_STATE.facets, sort: 'relevance', offset, limit } as const;
  return (
    await readShown(
      all,
      words.split(' ').map((text) => word(text)),
      { request, library },
    )
  ).map(({ page }) => page);
};

test('whatever the order, papers that hold everything stay before the others', async () => {
  expect(await sort('relevance')).toEqual([2, 0, 1]);
  expect(await sort('newest')).toEqual([0, 2, 1]);
  expect(await sort('title')).toEqual([2, 0, 1]);
});

test('an exact title comes first among those that hold everything, and not before them', async () => {
  const shown = await show(0, 20, 'quiet maps');
  expect(shown[0]).toBe(2);
  expect(shown).not.toContain(1);
  expect((await show(20, 20, 'quiet maps')).slice(0, 8)).toContain(1);
});

test('leaves follow each other without gaps or doubles', async () => {
  const leaves = [...(await show(0, 20)), ...(await show(20, 20)), ...(await show(40, 20))];
  expect(new Set(leaves).size).toBe(titles.length);
});

test('nothing is read to show nothing', async () => {
  expect(await show(0, 0)).toEqual([]);
});
