import { expect, test } from 'vitest';
import { listHighwireTags } from '../../../../src/exports/head/highwire-tags.ts';
import type { Entry } from '../../../../src/entries/entry.ts';
import { ADDRESS, BARE, createSource, FULL, readTags } from './head-fixture.ts';

const read = (entry: Entry): Record<string, string[]> => readTags(listHighwireTags(entry, createSource([entry])));

test('everything known of a paper is told', () =>
  expect(read(FULL)).toMatchObject({
    citation_title: ['TideNet: Reading γ & <tides>'],
    citation_author: ['Ada Example', 'van der Berg, Jan', 'The Tide Team'],
    citation_publication_date: ['2023'],
    citation_online_date: ['2023/05/02'],
    citation_doi: ['10.1000/182'],
    citation_arxiv_id: ['2305.00001'],
    citation_pdf_url: ['https://arxiv.org/pdf/2305.00001'],
    citation_abstract_html_url: [ADDRESS],
    citation_public_url: [ADDRESS],
    citation_language: ['en'],
    citation_keywords: ['Tides; Map making'],
    citation_abstract: ['Tides come and go.'],
  }));

test('nothing else is', () =>
  expect(Object.keys(read(BARE))).toEqual(['citation_title', 'citation_abstract_html_url', 'citation_public_url', 'citation_language']));

test.each([
  ['Journal of Tides 12, 2023', 'citation_journal_title', /^Journal of Tides/],
  ['TIDES 2023', 'citation_conference_title', /^TIDES/],
])('%s is a %s', (venue, tag, name) => {
  const tags = read({ ...FULL, venue });
  expect(tags[tag]).toEqual([expect.stringMatching(name)]);
  expect(tags['prism.publicationName']).toEqual(tags[tag]);
  expect(
    Object.keys(tags)
      .filter((key) => key.endsWith('_title'))
      .sort(),
  ).toEqual([tag, 'citation_title'].sort());
});

test('volume, issue and pages are told where the venue states them', () =>
  expect(read({ ...FULL, venue: 'PNAS 115(48), E11221–E11230 (2018)' })).toMatchObject({
    citation_volume: ['115'],
    citation_issue: ['48'],
    citation_firstpage: ['E11221'],
    citation_lastpage: ['E11230'],
  }));

test('a paper that only arXiv has is a preprint', () =>
  expect(read({ ...BARE, arxiv: '2305.00001' })).toMatchObject({ 'DC.type': ['preprint'], 'prism.publicationName': ['arXiv'] }));

test.each([
  ['2023', '2023'],
  ['2023-05', '2023/05'],
])('%s is told as precisely as it is known', (published, date) =>
  expect(read({ ...BARE, published })).toMatchObject({ citation_publication_date: [date], citation_online_date: [date] }),
);

test('a PDF of its own is preferred', () =>
  expect(read({ ...FULL, links: { pdf: 'https://tides.example.org/1.pdf' } })['citation_pdf_url']).toEqual(['https://tides.example.org/1.pdf']));

test.each([
  ['Jan van der Berg Jr.', 'van der Berg, Jan, Jr.'],
  ['Ada Example III', 'Example, Ada, III'],
  ['Ada Example', 'Ada Example'],
])('%s is %s', (name, told) => expect(read({ ...BARE, authors: [name, 'Ben Muster', 'et al.'] })['citation_author']).toEqual([told, 'Ben Muster']));

test('a sole author of many names is never taken for two', () =>
  expect(read({ ...BARE, authors: ['Jan Willem van der Berg'] })['citation_author']).toEqual(['Jan Willem van der Berg']));
