import { expect, test } from 'vitest';
import { buildSite, createContent, createEntry } from './small-site.ts';

test('browsers are told how to search the site, under its base path', async () => {
  const content = await createContent({ 'on-moss': createEntry('On Moss') });
  const site = await buildSite({ content, env: { BASE_PATH: '/shelf/' } });
  expect(site.status, site.output).toBe(0);
  const description = await site.read('opensearch.xml');
  expect(description).toContain('template="https://moss.example.org/shelf/search/?q={searchTerms}"');
  expect(description).toContain('<ShortName>The Moss Shelf</ShortName>');
  const link = '<link rel="search" type="application/opensearchdescription+xml" title="The Moss Shelf" href="/shelf/opensearch.xml">';
  for (const page of ['index.html', 'papers/on-moss/index.html', 'search/index.html']) expect(await site.read(page)).toContain(link);
});
