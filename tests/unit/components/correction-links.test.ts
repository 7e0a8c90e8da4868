import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildCorrectionUrl, buildEditUrl, buildSuggestionUrl } from '../../../src/components/correction-links.ts';
import { createEntry } from '../catalogue/entry-fixture.ts';

const REPOSITORY = 'https://github.com/example/papers';
const ENTRY = createEntry('atlas-net', {
  title: 'AtlasNet: $x^2$ & “maps” #1?',
  authors: ['Ada Example', 'José Ñandú'],
  published: '2024-05',
  venue: 'ICLR 2025',
  arxiv: '2405.01234',
  doi: '10.1234/a<b>;c',
  links: { code: ['https://example.org/code'], page: 'https://example.org/paper' },
});
const filling = { entry: ENTRY, labels: ['Map making', 'Tides'], abstract: 'We draw.\n\n100 % & more.' };

test('the form comes filled in with what the entry says', () => {
  const url = new URL(buildCorrectionUrl(REPOSITORY, filling)!);
  expect(`${url.origin}${url.pathname}`).toBe(`${REPOSITORY}/issues/new`);
  expect(Object.fromEntries(url.searchParams)).toEqual({
    template: 'correct-entry.yml',
    title: 'Correct atlas-net',
    entry: 'atlas-net',
    'paper-title': 'AtlasNet: $x^2$ & “maps” #1?',
    authors: 'Ada Example\nJosé Ñandú',
    published: '2024-05',
    venue: 'ICLR 2025',
    arxiv: '2405.01234',
    doi: '10.1234/a<b>;c',
    links: 'code https://example.org/code\npage https://example.org/paper',
    topics: 'Map making\nTides',
    abstract: 'We draw.\n\n100 % & more.',
  });
});

test('every part of the address is a field of the form', () => {
  const form = parse(readFileSync('.github/ISSUE_TEMPLATE/correct-entry.yml', 'utf8')) as { body: { id?: string }[] };
  const ids = form.body.map(({ id }) => id);
  const names = [...new URL(buildCorrectionUrl(REPOSITORY, filling)!).searchParams.keys()];
  expect(names.filter((name) => !['template', 'title'].includes(name) && !ids.includes(name))).toEqual([]);
});

test.each([
  ['a long abstract', { ...filling, abstract: '漢'.repeat(3000) }, ['abstract']],
  [
    'many authors',
    { ...filling, entry: { ...ENTRY, authors: Array.from({ length: 3000 }, (_, index) => `Name Number ${index}`) } },
    ['abstract', 'authors'],
  ],
])('%s is left empty rather than cut', (_, long, absent) => {
  const url = buildCorrectionUrl(REPOSITORY, long)!;
  expect(url.length).toBeLessThanOrEqual(7500);
  const all = [...new URL(buildCorrectionUrl(REPOSITORY, filling)!).searchParams.keys()];
  expect([...new URL(url).searchParams.keys()]).toEqual(all.filter((name) => !absent.includes(name)));
});

test('other hosts have no form, and an address for the file', () => {
  expect(buildCorrectionUrl('https://git.example.org/papers', filling)).toBeUndefined();
  expect(buildSuggestionUrl('https://git.example.org/papers')).toBeUndefined();
  expect(buildSuggestionUrl(`${REPOSITORY}/`)).toBe(`${REPOSITORY}/issues/new?template=add-paper.yml`);
  expect(buildEditUrl('https://git.example.org/papers/', 'content/papers/a.mdx')).toBe(
    'https://git.example.org/papers/edit/main/content/papers/a.mdx',
  );
});
