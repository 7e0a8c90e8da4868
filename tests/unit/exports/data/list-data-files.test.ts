import { expect, test } from 'vitest';
import { listDataFiles } from '../../../../src/exports/data/list-data-files.ts';
import { paper } from '../../content-folder.ts';
import { loadSource } from './source-fixture.ts';

const listPaths = async (site: string): Promise<string[]> =>
  [...listDataFiles(await loadSource({ 'site.yaml': `title: Example Shelf\n${site}` }))].map(({ path }) => path);

test('there are files of the whole catalogue, of each topic and of each entry', async () => {
  expect(await listPaths('')).toEqual([
    '/data/papers.jsonl',
    '/data/papers.schema.json',
    '/data/topics.json',
    '/data/editions.json',
    '/data/site.json',
    '/llms.txt',
    '/robots.txt',
    '/topics/map-making.json',
    '/topics/map-reading.json',
    '/papers/atlas-net.json',
    '/papers/atlas-net.md',
  ]);
});

test.each([
  ['exports: { entries: none }', []],
  ['exports: { entries: [md, bib] }', ['/papers/atlas-net.md']],
])('with `%s` entries have only the files the site wants, and nothing leads to others', async (site, wanted) => {
  const source = await loadSource({ 'site.yaml': `title: Example Shelf\n${site}\n` });
  const files = [...listDataFiles(source)];
  expect(files.map(({ path }) => path).filter((path) => path.startsWith('/papers/'))).toEqual(wanted);
  const linked = files.flatMap((file) => [...file.render().matchAll(/\/papers\/atlas-net\.([a-z.]*[a-z])/g)].map(([, format]) => format ?? ''));
  expect([...new Set(linked)].sort()).toEqual(source.catalogue.site.exports.entries.filter((format) => linked.includes(format)).toSorted());
});

test('former addresses keep their files', async () => {
  const source = await loadSource({ 'papers/atlas-net.mdx': paper('AtlasNet', 'redirects: [atlas, world-net]') });
  const files = new Map([...listDataFiles(source)].map((file) => [file.path, file.render()]));
  for (const format of ['json', 'md']) {
    const text = files.get(`/papers/atlas-net.${format}`);
    expect(text).toContain('AtlasNet');
    expect([files.get(`/papers/atlas.${format}`), files.get(`/papers/world-net.${format}`)]).toEqual([text, text]);
  }
});

test('the same content gives the same bytes', async () => {
  const render = async (): Promise<string[]> => [...listDataFiles(await loadSource())].map((file) => file.render());
  expect(await render()).toEqual(await render());
});
