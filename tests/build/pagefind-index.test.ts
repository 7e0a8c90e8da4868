/** Our reader of the index against Pagefind's own client, over the same files. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hits, findHits } from '../../src/search/matching/hits.ts';
import { MANIFEST_FILE, type SearchManifest, TABLES_FOLDER } from '../../src/search/tables/manifest.ts';
import { openPagefindIndex, type PagefindIndex } from '../../src/search/matching/pagefind-index.ts';
import { createFieldWeigher } from '../../src/search/matching/ranking.ts';
import { createWordTable } from '../../src/search/tables/read-word-table.ts';
import type { KnownWord, WordTable } from '../../src/search/tables/word-table.ts';
import { createSiteLoader } from '../golden/site-loader.ts';
import { createFakeFacets } from '../unit/search/fake-index.ts';
import { type Built, buildSite, copyCatalogue } from './small-site.ts';

let index: PagefindIndex;
let words: WordTable;
let client: Worker;

beforeAll(async () => {
  const site: Built = await buildSite({ content: await copyCatalogue() });
  const load = createSiteLoader(site.folder);
  const manifest = JSON.parse(new TextDecoder().decode(await load(`${TABLES_FOLDER}/${MANIFEST_FILE}`))) as SearchManifest;
  index = await openPagefindIndex(manifest, load);
  words = createWordTable(manifest, load);
  client = new Worker(new URL('../golden/engines/pagefind-thread.ts', import.meta.url), { workerData: path.join(site.folder, 'pagefind') });
});
afterAll(() => client.terminate());

function askClient(query: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    client.once('error', reject);
    client.once('message', (ids: string[]) => {
      client.off('error', reject);
      resolve(ids.sort());
    });
    client.postMessage({ query, limit: index.pages });
  });
}

const listIds = async (hits: Hits): Promise<string[]> => {
  const fragments = await Promise.all([...hits.keys()].map((page) => index.readFragment(page)));
  return fragments.map(({ url }) => path.posix.basename(url)).sort();
};
const sources = () => ({ index, facets: createFakeFacets([]), weigh: createFieldWeigher(index.findField) });
const listWords = async (): Promise<KnownWord[]> => {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz0123456789');
  const found = await Promise.all(letters.map((letter) => words.complete(letter, 12)));
  return found.flat().filter(({ papers }) => papers < 60);
};

test('every word finds the same papers', async () => {
  const known = await listWords();
  expect(known.length).toBeGreaterThan(250);
  for (const { text, stem } of known) {
    const ours = await findHits({ kind: 'word', forms: [{ stem, papers: 1, share: 1 }], label: text, weak: false }, sources());
    expect([text, await listIds(ours)]).toEqual([text, await askClient(`"${text}"`)]);
  }
});

/** Beyond Pagefind's client, ours takes `low-rank` for the phrase `low rank`. */
test.each([
  ['graph neural networks', ''],
  ['structural equation models', ''],
  ['large language models', ''],
  ['low rank', 'low-rank'],
  ['fine tuning', 'fine-tun'],
])('the phrase %j finds the same papers, and those that hyphenate it', async (phrase, compound) => {
  const known = await Promise.all(phrase.split(' ').map((word) => words.find(word)));
  const stems = known.map((word) => (word ? [word.stem] : []));
  const steps = stems.slice(1).map(() => ({ distance: 1, joined: compound !== '' }));
  const hits = await findHits({ kind: 'phrase', stems, steps, label: phrase }, sources());
  const fragments = await Promise.all([...hits.keys()].map((page) => index.readFragment(page)));
  const theirs = new Set(await askClient(`"${phrase}"`));
  const more = fragments.filter(({ url }) => !theirs.has(path.posix.basename(url)));
  expect(fragments.length - more.length).toBe(theirs.size);
  const lacks = (text: string): boolean => compound === '' || !text.toLowerCase().includes(compound);
  expect(more.filter(({ content, meta }) => lacks([content, ...Object.values(meta)].join(' '))).map(({ url }) => url)).toEqual([]);
});
