/** Laws that the search keeps, over the real catalogue. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchAnswer, SearchEngine, SearchRequest } from '../../src/search/engine.ts';
import { readMarkedText } from '../../src/search/marked-text.ts';
import type { LoadFile } from '../../src/search/tables/manifest.ts';
import { EMPTY_STATE } from '../../src/search/query-state.ts';
import { createSearchEngine } from '../../src/search/search-engine.ts';
import { createSiteLoader } from '../golden/site-loader.ts';
import { buildSite, copyCatalogue } from './small-site.ts';

let load: LoadFile;
let engine: SearchEngine;

beforeAll(async () => {
  const site = await buildSite({ content: await copyCatalogue() });
  load = createSiteLoader(site.folder);
  engine = createSearchEngine({ base: '/', load });
});

const EVERYTHING: SearchRequest = { query: '', exact: false, facets: EMPTY_STATE.facets, sort: 'relevance', offset: 0, limit: 500 };
const search = async (query: string, more: Partial<SearchRequest> = {}): Promise<SearchAnswer> => engine.search({ ...EVERYTHING, query, ...more });
const listIds = ({ results }: SearchAnswer): string[] => results.map(({ id }) => id).sort();
const find = async (query: string): Promise<string[]> => listIds(await search(query));

async function findFull(query: string): Promise<string[]> {
  const answer = await search(query);
  return listIds({ ...answer, results: answer.results.filter(({ full }) => full) });
}

const QUERIES = ['graph', 'lora', 'low-rank adaptation', 'sparse training language', 'causal discovery'];

test.each(QUERIES)('papers on %j are in both halves of any cut, once', async (query) => {
  for (const cut of ['molecule', 'graph', '"language models"', 'year:2024', 'has:code', 'topic:quantization']) {
    const [whole, without, rest] = [await findFull(query), await findFull(`${query} -${cut}`), await findFull(`${query} ${cut}`)];
    expect([cut, without.filter((id) => rest.includes(id))]).toEqual([cut, []]);
    expect([cut, without.every((id) => whole.includes(id))]).toEqual([cut, true]);
  }
});

test.each(QUERIES)('an operator and its box find the same for %j', async (query) => {
  for (const year of ['2022', '2024']) {
    const boxed = await search(query, { facets: { ...EMPTY_STATE.facets, year: [year] } });
    expect(await find(`${query} year:${year}`)).toEqual(listIds(boxed));
  }
});

test('a count is what choosing the value leaves', async () => {
  const { counts } = await search('graph');
  for (const [topic, count] of counts.topic)
    expect([topic, (await search('graph', { facets: { ...EMPTY_STATE.facets, topic: [topic] } })).total]).toEqual([topic, count]);
});

test('every title finds its paper first, in quotation marks too', async () => {
  const { results } = await search('');
  expect(results).toHaveLength(87);
  for (const { id, title } of results) {
    const text = readMarkedText(title);
    expect([text, (await search(text, { limit: 1 })).results[0]?.id]).toEqual([text, id]);
    expect([text, (await search(`"${text.replaceAll('"', ' ')}"`, { limit: 1 })).results[0]?.id]).toEqual([text, id]);
  }
});

describe('when the network fails', () => {
  test.each(['relevance', 'title'] as const)('the same search by %s succeeds the next time', async (sort) => {
    let isDown = true;
    const failing = createSearchEngine({
      base: '/',
      load: async (path) => (isDown && /pf_index|words-|titles-/.test(path) ? Promise.reject(new Error('gone')) : load(path)),
    });
    const request: SearchRequest = { ...EVERYTHING, query: 'graph', sort };
    await expect(failing.search(request)).rejects.toThrow();
    isDown = false;
    expect((await failing.search(request)).total).toBeGreaterThan(0);
  });
});

test('leaves of any size hold the same papers in the same order', async () => {
  for (const sort of ['newest', 'title'] as const) {
    const all = (await search('graph', { sort })).results.map(({ id }) => id);
    const leaves = await Promise.all([0, 7, 14, 21, 28].map(async (offset) => (await search('graph', { sort, offset, limit: 7 })).results));
    expect(leaves.flat().map(({ id }) => id)).toEqual(all);
  }
});

test('parts repeated without end are no burden', async () => {
  const query = Array.from({ length: 4 }, () => 'a-'.repeat(60)).join(' ');
  const started = performance.now();
  await search('graph neural networks');
  const usual = performance.now() - started;
  await search(query);
  expect(performance.now() - started - usual).toBeLessThan(Math.max(usual, 20) * 20);
});
