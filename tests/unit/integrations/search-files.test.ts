/** What search reads, written by the real indexer. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSearchFiles } from '../../../src/integrations/search-files.ts';
import { assertPageOrder, readKeyPages, readWrittenIndex } from '../../../src/integrations/written-index.ts';
import type { SearchManifest } from '../../../src/search/tables/manifest.ts';
import { createWordTable } from '../../../src/search/tables/read-word-table.ts';
import { createCatalogue, entry } from '../search/catalogue-fixture.ts';

const catalogue = createCatalogue([
  entry({ id: 'zebra', title: 'Zebra', titleText: 'Zebra Organization', arxiv: '2401.09999', doi: '10.1145/3342195.3387548', text: 'Added marks.' }),
  entry({ id: 'moss', title: 'Moss', titleText: 'Low-Rank Mosses', authors: ['Zoë Ashworth'], text: 'Organs grow. Radiologists watch γ-rays.' }),
  entry({ id: 'fern', title: 'Fern', titleText: 'Ferns', doi: '10.1000/mosses', text: 'Nothing but ferns.' }),
]);

let site = '';
beforeAll(async () => {
  site = await mkdtemp(path.join(tmpdir(), 'search-'));
  await writeSearchFiles(catalogue, { site });
});
afterAll(() => rm(site, { recursive: true, force: true }));

const load = async (file: string): Promise<Uint8Array> => gunzipSync(await readFile(path.join(site, file)));
const readManifest = async (folder = site): Promise<SearchManifest> =>
  JSON.parse(await readFile(path.join(folder, 'search-tables', 'tables.json'), 'utf8')) as SearchManifest;

test('the manifest names files that are there, and nothing else is left', async () => {
  const { papers, index, words, common, facets, titles } = await readManifest();
  expect(papers).toBe(3);
  expect((await readdir(path.join(site, 'search-tables'))).sort()).toEqual(
    ['tables.json', common, facets, titles, ...words.map(({ file }) => file)].sort(),
  );
  expect(index).toHaveLength(1);
  expect(await readdir(path.join(site, 'pagefind'))).toContain(index[0]);
  expect((await readdir(site)).sort()).toEqual(['pagefind', 'search-tables']);
});

test.each(['organization', 'organs', 'added', 'mosses', 'lowrank', 'low', 'radiologists', 'ashworth', 'zoe', 'gammarays', '101000mosses'])(
  '%s has a key that the index holds',
  async (text) => {
    const folder = path.join(site, 'pagefind');
    const keys = readKeyPages(folder, await readWrittenIndex(folder));
    const word = await createWordTable(await readManifest(), load).find(text);
    expect(keys.get(word?.stem ?? '')?.length).toBeGreaterThan(0);
  },
);

test('identifiers are keys as they are, without signs', async () => {
  const folder = path.join(site, 'pagefind');
  const keys = readKeyPages(folder, await readWrittenIndex(folder));
  expect([...(keys.get('240109999') ?? [])]).toEqual([0]);
  expect([...(keys.get('10114533421953387548') ?? [])]).toEqual([0]);
});

test('pages in another order than the entries are noticed', async () => {
  const folder = path.join(site, 'pagefind');
  const written = await readWrittenIndex(folder);
  assertPageOrder(folder, written, ['/papers/zebra/', '/papers/moss/', '/papers/fern/']);
  expect(() => {
    assertPageOrder(folder, written, ['/papers/moss/', '/papers/zebra/', '/papers/fern/']);
  }).toThrow('page 0 of the index');
  expect(() => {
    assertPageOrder(folder, written, ['/papers/zebra/']);
  }).toThrow('3 pages for 1 entries');
});

test('an empty catalogue has tables and no pages', async () => {
  const empty = path.join(site, 'empty');
  await writeSearchFiles(createCatalogue([]), { site: empty });
  const { papers, words } = await readManifest(empty);
  expect([papers, words]).toEqual([0, []]);
  await rm(empty, { recursive: true });
});

test('entries without a word in their abstract, or none in their title either, have pages too', async () => {
  const folder = path.join(site, 'wordless');
  const wordless = [
    entry({ id: 'no-abstract', title: 'Lichen', titleText: 'Lichen', text: '' }),
    entry({ id: 'marks', title: '???', titleText: '???', text: '…' }),
    entry({ id: 'script', title: '日本', titleText: '日本', text: '—' }),
  ];
  await writeSearchFiles(createCatalogue(wordless), { site: folder });
  expect((await readWrittenIndex(path.join(folder, 'pagefind'))).fragments).toHaveLength(3);
  await rm(folder, { recursive: true });
});
