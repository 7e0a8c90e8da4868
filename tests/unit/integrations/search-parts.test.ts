/** An index in parts against one index over the same invented papers, both written by the real indexer. */
import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry } from '../../../src/entries/entry.ts';
import { writeSearch } from '../../../src/integrations/search-files.ts';
import { openSiteOutput, type SiteOutput } from '../../../src/integrations/site-output.ts';
import { packIndex } from '../../../src/offline/pack-index.ts';
import { listSiteFiles } from '../../../src/offline/site-files.ts';
import type { SearchRequest } from '../../../src/search/engine.ts';
import { createSearchEngine } from '../../../src/search/search-engine.ts';
import { decompress } from '../../../src/search/tables/load-file.ts';
import { decodeBytes, namePack } from '../../../src/search/tables/script-packs.ts';
import { createCatalogue, entry } from '../search/catalogue-fixture.ts';

const WORDS =
  'moss fern lichen shelf marks map-making cartography organization organs added low-rank LowRank γ-rays gamma growth networks network estimate naïve naive radiologist spores'.split(
    ' ',
  );
const pick = <T>(list: readonly T[], seed: number): T => list[(Math.imul(seed + 7, 2654435761) >>> 8) % list.length] as T;
const write = (seed: number, words: number): string => Array.from({ length: words }, (_, at) => pick(WORDS, seed * 31 + at * at)).join(' ');

function inventEntry(number: number, revision = 0): Entry {
  const seed = number * 13 + revision;
  const title = `${write(seed, 2 + (number % 3))} ${number}`;
  return entry({
    id: `paper-${number}`,
    title,
    titleText: title,
    text: `${write(seed + 1, 20 + (number % 17))}. Shelf element maps (SEM) grow.`,
    ...(number % 2 === 0 && { authors: [pick(['Zoë Ashworth', 'Ana Moss', 'Bo Fernandez'], seed), 'Cleo Marsh'] }),
    ...(number % 3 === 0 && { published: `20${10 + (number % 9)}-05-01`, topics: ['map-making'] }),
    // In few papers, so that some parts have no such field.
    ...(number % 40 === 0 && { arxiv: `2401.0${1000 + number}`, venue: 'Shelf Days 2024' }),
  });
}

const PAPERS = Array.from({ length: 120 }, (_, number) => inventEntry(number));
const NO_FACETS = { topic: [], area: [], year: [], venue: [], has: [] };
const QUERIES = [
  ...[
    '',
    'moss',
    'mosses',
    'moss fern lichen',
    '"low rank"',
    'lowrank netwo',
    'organizaton',
    'author:ashworth fern',
    'title:moss -lichen',
    '2401.01040',
  ],
  ...[
    'shelf element maps',
    'SEM naive',
    'gamma rays growth spores marks lichen',
    'venue:"Shelf Days" moss',
    'radiologists added',
    'zzzz moss',
    'shelf days',
  ],
];
const ask = (query: string, more: Partial<SearchRequest> = {}): SearchRequest => ({
  query,
  exact: false,
  facets: NO_FACETS,
  sort: 'relevance',
  offset: 0,
  limit: 20,
  ...more,
});
const REQUESTS: readonly SearchRequest[] = [
  ...QUERIES.map((query) => ask(query)),
  ask('moss', { sort: 'newest', facets: { ...NO_FACETS, topic: ['map-making'] } }),
  ask('fern lichen', { sort: 'title', offset: 5 }),
];

let root = '';
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'parts-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

interface Settings {
  readonly name: string;
  readonly partSize: number;
  readonly cache?: string;
}

async function build(entries: readonly Entry[], { name, partSize, cache = `${name}-cache` }: Settings): Promise<SiteOutput> {
  const output = openSiteOutput(path.join(root, name));
  await writeSearch(createCatalogue(entries), { output, cache: path.join(root, cache), partSize });
  return output;
}

const loadFrom = (folder: string) => async (file: string) => decompress(new Uint8Array(await readFile(path.join(folder, file))));
const listDigests = ({ records }: SiteOutput): string[] => [...records].map(([file, { digest }]) => `${file} ${digest}`).sort();

test('parts answer as one index does: results, order, facets, corrections, excerpts', async () => {
  const one = createSearchEngine({ base: '/', load: loadFrom((await build(PAPERS, { name: 'one', partSize: 1000 })).folder) });
  const four = createSearchEngine({ base: '/', load: loadFrom((await build(PAPERS, { name: 'four', partSize: 32 })).folder) });
  for (const request of REQUESTS) expect(await four.search(request)).toEqual(await one.search(request));
});

test('parts that stayed are taken from the cache, and the files are those of a first build', async () => {
  const edited = [inventEntry(500), ...PAPERS.slice(1, 60), inventEntry(60, 1), ...PAPERS.slice(61, 90), ...PAPERS.slice(93)];
  await build(PAPERS, { name: 'before', partSize: 40, cache: 'kept' });
  const again = await build(edited, { name: 'again', partSize: 40, cache: 'kept' });
  const cold = await build(edited, { name: 'cold', partSize: 40 });
  expect(listDigests(again)).toEqual(listDigests(cold));
});

test('a part that was damaged in the cache is made anew', async () => {
  const whole = await build(PAPERS.slice(0, 30), { name: 'whole', partSize: 20, cache: 'damaged' });
  for (const file of (await listSiteFiles(path.join(root, 'damaged'))).filter((name) => /\.pf_index$|(?:words|terms)\.bin$/.test(name)))
    await writeFile(path.join(root, 'damaged', file), 'x');
  const again = await build(PAPERS.slice(0, 30), { name: 'repaired', partSize: 20, cache: 'damaged' });
  expect(listDigests(again)).toEqual(listDigests(whole));
});

test('a part from a cache that was copied, which changes the times of its files, is taken', async () => {
  const carried = path.join(root, 'carried');
  await build(PAPERS.slice(0, 10), { name: 'there', partSize: 20, cache: 'carried' });
  const files = await listSiteFiles(carried);
  for (const file of files) await utimes(path.join(carried, file), 1, 1);
  await build(PAPERS.slice(0, 10), { name: 'here', partSize: 20, cache: 'carried' });
  expect((await Promise.all(files.map((file) => stat(path.join(carried, file))))).map(({ mtimeMs }) => mtimeMs)).toEqual(files.map(() => 1000));
});

test('an offline copy searches parts as the site does', async () => {
  const { folder } = await build(PAPERS.slice(0, 40), { name: 'site', partSize: 10 });
  const to = path.join(root, 'copy');
  const digits = await packIndex({ from: folder, to, files: await listSiteFiles(folder) });
  const load = async (file: string): Promise<Uint8Array> => {
    const script = await readFile(path.join(to, 'search-data', `${namePack(file, digits)}.js`), 'utf8');
    const held = new Map<string, string>();
    const papershelfCopy = {
      take: (_: string, files: readonly (readonly [string, string])[]) => files.forEach(([name, text]) => held.set(name, text)),
    };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- as a page runs it
    new Function('papershelfCopy', script)(papershelfCopy);
    return decodeBytes(held.get(file) ?? '');
  };
  const request = ask('moss fern', { limit: 10 });
  const [copy, site] = [load, loadFrom(folder)].map((from) => createSearchEngine({ base: '/', load: from }));
  expect(await copy?.search(request)).toEqual(await site?.search(request));
});
