/** The real index and the real engine, run by Node on files instead of a network. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { writeSearchIndex } from '../../../src/integrations/search-files.ts';
import type { SearchAnswer, SearchRequest } from '../../../src/search/engine.ts';
import type { FacetValues } from '../../../src/search/facets.ts';
import { readMarkedText } from '../../../src/search/marked-text.ts';
import { createPagefindEngine } from '../../../src/search/pagefind-engine.ts';
import type { PagefindModule } from '../../../src/search/pagefind-module.ts';
import { EMPTY_STATE } from '../../../src/search/query-state.ts';
import { createCatalogue, entry } from './catalogue-fixture.ts';

const catalogue = createCatalogue([
  entry({
    id: 'one',
    title: 'One',
    titleText: 'Shelf Marks',
    published: '2024-02',
    topics: ['shelf-marks', 'map-making'],
    text: 'How books are found.',
    venue: 'MAPS 2024',
  }),
  entry({
    id: 'two',
    title: 'Two',
    titleText: 'A Survey of Shelf Marks',
    published: '2023',
    topics: ['shelf-marks'],
    text: 'Shelf marks, shelf marks and more shelf marks <b>bold</b>.',
  }),
  entry({
    id: 'three',
    title: 'Three',
    titleText: 'μ-Map: Nyström Charts',
    authors: ['Zoë Ashworth'],
    published: '2024-01-31',
    topics: ['map-making'],
    arxiv: '2401.09999',
    text: 'Charts.',
  }),
  entry({ id: 'four', title: 'Four', titleText: 'Undated Charts', topics: ['map-making'], text: 'A line of unknown age.' }),
]);

let folder = '';
const open = async (url: string, instance = ''): Promise<PagefindModule> =>
  (await import(/* @vite-ignore */ pathToFileURL(path.join(folder, url)).href + instance)) as PagefindModule;
const engine = createPagefindEngine({ base: '/', load: (url) => open(url) });
const search = (query: string, rest: Partial<Omit<SearchRequest, 'facets'>> & { facets?: Partial<FacetValues> } = {}): Promise<SearchAnswer> =>
  engine.search({ query, sort: 'relevance', offset: 0, limit: 20, counts: false, ...rest, facets: { ...EMPTY_STATE.facets, ...rest.facets } });
const ids = ({ results }: SearchAnswer): string[] => results.map(({ id }) => id);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-'));
  await writeSearchIndex(catalogue, path.join(folder, 'pagefind'));
  vi.stubGlobal('fetch', async (url: string) => new Response(await readFile(path.join(folder, url.replace(/\?.*$/, '')))));
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

test.each([
  ['shelf marks', ['one', 'two']],
  ['mu-map', ['three']],
  ['μ-map', ['three']],
  ['nystrom', ['three']],
  ['ashworth', ['three']],
  ['zoe', ['three']],
  ['arXiv:2401.09999v2', ['three']],
  ['cartography survey', []],
  ['books', ['one']],
  ['zzqqxx', []],
  ['((((', []],
  ['"'.repeat(50), []],
])('%j finds %j', async (query, found) => {
  expect(ids(await search(query))).toEqual(found);
});

test('words that are in no paper are left out and named', async () => {
  expect(await search('undaunted books')).toMatchObject({ total: 1, leftOut: ['undaunted'] });
  expect(await search('zzqq booksellers vellum')).toMatchObject({ total: 1, leftOut: ['zzqq', 'vellum'] });
  expect(await search('books')).toMatchObject({ total: 1, leftOut: [] });
});

test('without a query the newest come first and the undated last', async () => {
  expect(ids(await search(''))).toEqual(['one', 'three', 'two', 'four']);
});

test('sorting by title ignores relevance', async () => {
  expect(ids(await search('', { sort: 'title' }))).toEqual(['two', 'three', 'one', 'four']);
});

test('two topics must both be carried, one of two years will do', async () => {
  expect(ids(await search('', { facets: { topic: ['shelf-marks', 'map-making'] } }))).toEqual(['one']);
  expect(ids(await search('', { facets: { year: ['2023', '2024'] } }))).toEqual(['one', 'three', 'two']);
});

test('counts say what each value would leave', async () => {
  const { counts } = await search('', { facets: { year: ['2023'] }, counts: true });
  expect([counts.topic.get('shelf-marks'), counts.topic.get('map-making')]).toEqual([1, 0]);
  expect([counts.year.get('2023'), counts.year.get('2024')]).toEqual([1, 2]);
});

test('a leaf begins at its offset and knows the whole', async () => {
  const answer = await search('', { offset: 1, limit: 2 });
  expect([ids(answer), answer.total]).toEqual([['three', 'two'], 4]);
});

test('a result says all a card shows, its excerpt from the abstract alone', async () => {
  const { results } = await search('bold');
  expect(results[0]).toMatchObject({
    id: 'two',
    url: '/papers/two/',
    title: 'A Survey of Shelf Marks',
    year: '2023',
    area: '0',
    topics: [{ id: 'shelf-marks', label: 'Shelf marks' }],
  });
  expect(readMarkedText(results[0]!.excerpt)).toBe('Shelf marks, shelf marks and more shelf marks <b>bold</b>.');
});

test('an index that cannot be loaded is an exception with its cause, and the next try may succeed', async () => {
  let broken = true;
  const flaky = createPagefindEngine({ base: '/', load: (url) => (broken ? Promise.reject(new Error('offline')) : open(url, '?second')) });
  const request: SearchRequest = { query: 'books', facets: EMPTY_STATE.facets, sort: 'relevance', offset: 0, limit: 5, counts: false };
  await expect(flaky.search(request)).rejects.toMatchObject({ message: 'the search index cannot be loaded', cause: { message: 'offline' } });
  broken = false;
  expect(ids(await flaky.search(request))).toEqual(['one']);
});

test('the same catalogue gives the same bytes', async () => {
  await writeSearchIndex(catalogue, path.join(folder, 'again'));
  const read = async (name: string): Promise<string[]> => {
    const files = await readdir(path.join(folder, name), { recursive: true, withFileTypes: true });
    const texts = files
      .filter((file) => file.isFile())
      .map(async (file) => `${file.name} ${await readFile(path.join(file.parentPath, file.name), 'base64')}`);
    return (await Promise.all(texts)).sort();
  };
  expect(await read('again')).toEqual(await read('pagefind'));
});
