import { expect, test } from 'vitest';
import { buildIndexRecord } from '../../../src/search/index-record.ts';
import { createCatalogue, entry } from './catalogue-fixture.ts';

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

const read = (content: string, kind: string, key: string): string[] =>
  [...content.matchAll(new RegExp(`data-pagefind-${kind}="${key}\\[title\\]" title="([^"]*)"`, 'g'))].map(([, value = '']) => value);

test('a record holds every field, filter and sort key', () => {
  const { url, content } = buildIndexRecord(full, createCatalogue([full]));
  expect(url).toBe('/papers/gamma-shelf/');
  expect(read(content, 'meta', 'authors')).toEqual(['Ada Marsh · Noé Vale']);
  expect(read(content, 'meta', 'topics')).toEqual(['Shelf marks · Map making']);
  expect(read(content, 'meta', 'related')).toEqual(['SM · Maps · cartography · Maps']);
  expect(read(content, 'meta', 'identifiers')).toEqual(['2405.01234 10.1000/a&lt;b&gt;c']);
  expect(read(content, 'meta', 'names')[0]?.split(' · ')).toEqual(expect.arrayContaining(['γ-Shelf++', 'gamma-Shelf++', 'Noe']));
  expect(read(content, 'filter', 'topic')).toEqual(['shelf-marks', 'map-making']);
  expect(read(content, 'filter', 'area')).toEqual(['maps']);
  expect(read(content, 'filter', 'year')).toEqual(['2024']);
  expect(read(content, 'filter', 'venue')).toEqual(['MAPS']);
  expect(read(content, 'filter', 'has')).toEqual(['code', 'doi', 'arxiv']);
  expect(read(content, 'sort', 'date')).toEqual(['2024-05']);
});

test('what an entry says is text, never markup', () => {
  const { content } = buildIndexRecord(full, createCatalogue([full]));
  expect(content).toContain('<p>Marks with p &lt; 0.05 &amp; &lt;script&gt;alert(1)&lt;/script&gt;.</p>');
  expect(read(content, 'meta', 'title')).toEqual(['γ-Shelf++: Marks &lt;for&gt; &quot;Maps&quot; &amp; more']);
});

test('an entry of which little is known has a record without empty fields that sorts as oldest', () => {
  const bare = entry({ id: 'bare', title: 'Bare' });
  const { content } = buildIndexRecord(bare, createCatalogue([bare]));
  expect(content).not.toContain('title=""');
  expect(read(content, 'sort', 'date')).toEqual(['0000']);
  expect(content).not.toContain('data-pagefind-filter');
});
