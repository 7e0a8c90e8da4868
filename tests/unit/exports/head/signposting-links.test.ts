import { expect, test } from 'vitest';
import { ENTRY_FORMATS } from '../../../../src/catalogue/entry-formats.ts';
import type { Entry } from '../../../../src/entries/entry.ts';
import type { LinkTag } from '../../../../src/exports/head/head-tag.ts';
import { listEntryLinks } from '../../../../src/exports/head/signposting-links.ts';
import { BARE, createSource, FULL } from './head-fixture.ts';

const { site } = createSource([], { exports: { entries: ENTRY_FORMATS, citations: 'auto', pictures: 'auto' } });
const linksOf = (rel: string, entry: Entry, of = site): readonly LinkTag[] => listEntryLinks(entry, of).filter((link) => link.rel === rel);

test('every format is an alternate with its type, and those with facts describe the paper', () => {
  expect(linksOf('alternate', FULL).map(({ type, href, title }) => [title, type, href])).toEqual([
    ['BibTeX', 'application/x-bibtex', '/shelf/papers/tide-net.bib'],
    ['RIS', 'application/x-research-info-systems', '/shelf/papers/tide-net.ris'],
    ['CSL-JSON', 'application/vnd.citationstyles.csl+json', '/shelf/papers/tide-net.csl.json'],
    ['JSON', 'application/json', '/shelf/papers/tide-net.json'],
    ['Markdown', 'text/markdown', '/shelf/papers/tide-net.md'],
  ]);
  expect(linksOf('describedby', FULL).map(({ href }) => href.replace(/^.*?\./, ''))).toEqual(['bib', 'ris', 'csl.json', 'json']);
});

test('formats that are off are not promised', () => {
  const off = { ...site, exports: { ...site.exports, entries: ['ris'] as const } };
  expect(linksOf('alternate', FULL, off).map(({ title }) => title)).toEqual(['RIS']);
  expect(linksOf('describedby', FULL, off)).toHaveLength(1);
});

test.each([
  ['its DOI', FULL, 'https://doi.org/10.1000/182'],
  ['arXiv', { ...BARE, arxiv: '2305.00001' }, 'https://arxiv.org/abs/2305.00001'],
  ['this catalogue', BARE, 'https://shelf.example.org/shelf/papers/bare/'],
])('a paper is cited by %s', (_, entry, href) => expect(linksOf('cite-as', entry)).toEqual([{ rel: 'cite-as', href }]));

test('the content is the PDF, where one is known', () => {
  expect(linksOf('item', FULL)).toEqual([{ rel: 'item', type: 'application/pdf', href: 'https://arxiv.org/pdf/2305.00001' }]);
  expect(linksOf('item', BARE)).toEqual([]);
});

test('the page is about an article', () =>
  expect(linksOf('type', BARE).map(({ href }) => href)).toEqual(['https://schema.org/ScholarlyArticle', 'https://schema.org/AboutPage']));
