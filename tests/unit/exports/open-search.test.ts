import { expect, test } from 'vitest';
import type { Site } from '../../../src/catalogue/model.ts';
import { renderOpenSearch } from '../../../src/exports/open-search.ts';

const site: Site = {
  title: 'The Moss Shelf',
  description: 'Papers about moss.',
  language: 'en',
  url: 'https://moss.example.org',
  basePath: '/shelf/',
  licence: 'CC0-1.0',
  authorPages: 'auto',
  offline: 'on',
  feeds: 'on',
  exports: { entries: [], citations: 'auto', pictures: 'auto' },
};

test('the description leads to the search under the base path', () => {
  expect(renderOpenSearch(site)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>The Moss Shelf</ShortName>
      <LongName>The Moss Shelf</LongName>
      <Description>Papers about moss.</Description>
      <Url type="text/html" rel="results" template="https://moss.example.org/shelf/search/?q={searchTerms}"/>
      <Url type="application/opensearchdescription+xml" rel="self" template="https://moss.example.org/shelf/opensearch.xml"/>
      <Language>en</Language>
      <InputEncoding>UTF-8</InputEncoding>
      <OutputEncoding>UTF-8</OutputEncoding>
    </OpenSearchDescription>
    "
  `);
});

test.each([
  ['A Shelf of Mosses and Ferns', 'A Shelf of'],
  ['Sphagnumbibliothek Nord', 'Sphagnumbibliot'],
  ['Sixteen letters!', 'Sixteen letters!'],
])('the short name of %j fits sixteen characters', (title, start) => {
  const short = /<ShortName>(.*)<\/ShortName>/.exec(renderOpenSearch({ ...site, title }))?.[1] ?? '';
  expect(short.startsWith(start)).toBe(true);
  expect(short.length).toBeLessThanOrEqual(16);
});

test('signs of XML and characters it has no place for do no harm', () => {
  const text = renderOpenSearch({ ...site, title: 'A & <B>', description: 'Say "moss"\u0000\u0001\ud800.' });
  expect(text).toContain('<ShortName>A &#38; &#60;B&#62;</ShortName>');
  expect(text).toContain('<Description>Say &#34;moss&#34;.</Description>');
});

test('a catalogue without a description still has one here', () => {
  expect(renderOpenSearch({ ...site, description: '' })).toContain('<Description>Search The Moss Shelf.</Description>');
});
