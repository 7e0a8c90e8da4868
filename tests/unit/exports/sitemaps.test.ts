import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/catalogue/build-catalogue.ts';
import { renderSitemaps } from '../../../src/exports/sitemaps.ts';
import { createEntry, FRAME } from '../catalogue/entry-fixture.ts';

const catalogue = buildCatalogue({
  ...FRAME,
  site: { ...FRAME.site, basePath: '/shelf/' },
  entries: [createEntry('low-tide', { added: '2025-03-13', redirects: ['ebb'] }), createEntry('old-map', { published: '1999-12' })],
});

test('lists pages with the day they changed, and nothing else', () => {
  const files = [
    'index.html',
    'papers/old-map/index.html',
    'papers/low-tide.bib',
    'papers/ebb/index.html',
    '404.html',
    'about/index.html',
    'search/index.html',
  ];
  expect(renderSitemaps(files, catalogue).map(({ file, text }) => `${file} ${text.replace(/<(?=url>|sitemap>)/g, '\n<')}`)).toEqual([
    `sitemap-0.xml <?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://shelf.example.org/shelf/</loc><lastmod>2025-03-13T00:00:00.000Z</lastmod></url>
<url><loc>https://shelf.example.org/shelf/about/</loc></url>
<url><loc>https://shelf.example.org/shelf/papers/old-map/</loc><lastmod>1999-12-01T00:00:00.000Z</lastmod></url></urlset>`,
    `sitemap-index.xml <?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://shelf.example.org/shelf/sitemap-0.xml</loc><lastmod>2025-03-13T00:00:00.000Z</lastmod></sitemap></sitemapindex>`,
  ]);
});

test('addresses are escaped for the web and for XML', () => {
  const [first] = renderSitemaps(['authors/zoë & co/index.html'], catalogue);
  expect(first?.text).toContain('<loc>https://shelf.example.org/shelf/authors/zo%C3%AB%20&amp;%20co/</loc>');
});

const MOST = 20;
const locations = (text: string): string[] => text.match(/<loc>[^<]+/g) ?? [];
const pageFiles = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 90 })
  .map((names) => names.map((name) => `p/${name}/index.html`));

test('every page is listed once, no file lists too many, and the order of the pages does not matter', () => {
  fc.assert(
    fc.property(pageFiles, (files) => {
      const sitemaps = renderSitemaps(files, catalogue, MOST);
      const parts = sitemaps.slice(0, -1).map(({ text }) => locations(text));
      expect(
        parts
          .flat()
          .map((found) => found.replace(/^.*\/shelf\//, ''))
          .sort(),
      ).toEqual(files.map((file) => file.replace('index.html', '')).sort());
      expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(MOST);
      expect(locations(sitemaps.at(-1)?.text ?? '')).toHaveLength(parts.length);
      expect(renderSitemaps(files.toReversed(), catalogue, MOST)).toEqual(sitemaps);
    }),
    { numRuns: 40 },
  );
});

test('a new page changes one file as long as no file is full', () => {
  const files = Array.from({ length: 100 }, (_, index) => `p/${index}/index.html`);
  const [before, after] = [files, [...files, 'p/new/index.html']].map((listed) => renderSitemaps(listed, catalogue, MOST));
  expect(before?.length).toBe(after?.length);
  expect(after?.filter(({ text }, index) => text !== before?.[index]?.text)).toHaveLength(1);
});
