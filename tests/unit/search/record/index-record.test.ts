import { expect, test } from 'vitest';
import { buildIndexRecord } from '../../../../src/search/record/index-record.ts';
import { entry } from '../catalogue-fixture.ts';

const full = entry({
  id: 'gamma-shelf',
  title: '$\\gamma$-Shelf++: Marks <for> "Maps" & more',
  titleText: 'γ-Shelf++: Marks <for> "Maps" & more',
  authors: ['Ada Marsh', 'Noé Vale'],
  published: '2024-05',
  arxiv: '2405.01234',
  doi: '10.1000/a<b>c',
  venue: 'MAPS 2024, pages 1-9',
  links: { code: ['https://code.example.org/shelf'] },
  topics: ['shelf-marks', 'map-making'],
  method: 'γ-Shelf++',
  text: 'Marks with p < 0.05 & <script>alert(1)</script>.',
});

const context = { language: 'en', related: ['shelf marks', 'SM'] };
const read = (content: string, field: string): string[] =>
  [...content.matchAll(new RegExp(`data-pagefind-meta="${field}\\[title\\]" title="([^"]*)"`, 'g'))].map(([, value = '']) => value);

test('a record holds every field', () => {
  const { url, content } = buildIndexRecord(full, context);
  expect(url).toBe('/papers/gamma-shelf/');
  expect(read(content, 'authors')).toEqual(['Ada Marsh · Noé Vale']);
  expect(read(content, 'related')).toEqual(['shelf marks · SM']);
  expect(read(content, 'venue')).toEqual(['MAPS 2024, pages 1-9']);
  expect(read(content, 'year')).toEqual(['2024']);
  expect(read(content, 'identifiers')).toEqual(['2405.01234 10.1000/a&lt;b&gt;c']);
  expect(read(content, 'names')[0]?.split(' · ')).toEqual(expect.arrayContaining(['γ-Shelf++', 'gamma-Shelf++', 'Noe']));
});

test('topics, filters and sort keys are left to the facet table', () => {
  expect(buildIndexRecord(full, context).content).not.toMatch(/shelf-marks|map-making|data-pagefind-(?:filter|sort)/);
});

test('what an entry says is text, never markup', () => {
  const { content } = buildIndexRecord(full, context);
  expect(content).toContain('<p>Marks with p &lt; 0.05 &amp; &lt;script&gt;alert(1)&lt;/script&gt;.</p>');
  expect(read(content, 'title')).toEqual(['γ-Shelf++: Marks &lt;for&gt; &quot;Maps&quot; &amp; more']);
});

test('its words are those of all that is searched, its identifiers stand apart', () => {
  const { texts, identifiers } = buildIndexRecord(full, context);
  expect(texts).toEqual(expect.arrayContaining([full.titleText, full.text, 'Ada Marsh · Noé Vale', 'shelf marks · SM', '2024']));
  expect(texts.join(' ')).not.toContain('2405.01234');
  expect(identifiers).toEqual(['2405.01234', '10.1000/a<b>c']);
});

test('an entry of which little is known has a record without empty fields', () => {
  const { content, identifiers } = buildIndexRecord(entry({ id: 'bare', title: 'Bare' }), { language: 'en', related: [] });
  expect(content).not.toContain('title=""');
  expect(identifiers).toEqual([]);
});

test('a record names the language of a paper only where that is another one than most are in', () => {
  const langOf = (lang?: string) =>
    read(buildIndexRecord(entry({ id: 'moss', title: 'Moss', ...(lang !== undefined && { lang }) }), context).content, 'lang');
  expect([langOf(), langOf('en'), langOf('fr')]).toEqual([[], [], ['fr']]);
});
