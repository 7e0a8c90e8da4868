import { describe, expect, test } from 'vitest';
import { cslJson } from '../../../../src/ingest/formats/csl-json.ts';
import { expectFloodsToBeCheap, expectNoiseToBeHarmless, expectOthersToSurvive, expectReadingToEnd, type Sample, TITLES } from './damage.ts';
import { outline, readEvents, readFirst } from './read-events.ts';

const item = (title: string): string => `{"id":"x","type":"article","title":"${title}","author":[{"family":"Moss","given":"Ada"}]}`;

describe('a broken item costs itself', () => {
  test.each([
    [
      'a lost quotation mark on the only line',
      `[{"id":"a","title":"Lost,"author":[{"family":"A"}]},${item('Fern')},${item('Rush')}]`,
      [1, 'Fern', 'Rush'],
    ],
    ['a lost brace', `[\n{"id":"a","title":"Lost","author":[{"family":"A"}],\n${item('Fern')},\n${item('Rush')}\n]`, [2, 'Fern', 'Rush']],
    ['a lost brace within', `[\n{"id":"a","title":"Lost","author":[{"family":"A"]},\n${item('Fern')}\n]`, [2, 'Fern']],
    ['a lost beginning', `[${item('Rush')},\n"id":"q","title":"Lost","author":[{"family":"Z"}]},\n${item('Fern')}\n]`, ['Rush', 2, 'Fern']],
    ['no title', `[{"id":"a","issued":{}},\n${item('Fern')}]`, [1, 'Fern']],
    ['a cut end', `[${item('Fern')},\n{"id":"a","title":"Lo`, ['Fern', 2]],
    ['no JSON behind it', `[${item('Fern')}]\nand more`, ['Fern', 2]],
  ])('%s', async (_, text, expected) => expect(outline(await readEvents(cslJson, text))).toEqual(expected));

  test('its place is where JSON ends', async () => {
    const [event] = await readEvents(cslJson, '[\n{"id":"a",\n  "title" "Lost"}]');
    expect(event).toMatchObject({ problem: { code: 'unreadable-record', place: { line: 3, column: 11 } } });
  });

  test('an item that is nested without end is refused, the next one comes in', async () => {
    const deep = `{"id":"a","title":"Deep","x":${'['.repeat(5000)}${']'.repeat(5000)}}`;
    expect(outline(await readEvents(cslJson, `[${deep},\n${item('Fern')}]`))).toEqual([1, 'Fern']);
  });
});

test.each([
  ['one item', item('Fern'), ['Fern']],
  ['a list in an answer', `{"status":"ok","items":[${item('Fern')},${item('Rush')}],"total":2}`, ['Fern', 'Rush']],
  ['references of a converter', `{"references":[${item('Fern')}]}`, ['Fern']],
  ['an empty list', '[]', []],
])('%s is read', async (_, text, expected) => expect(outline(await readEvents(cslJson, text))).toEqual(expected));

test('all fields are mapped', async () => {
  const fields = {
    type: 'article-journal',
    title: 'Fern at 10<sup>2</sup> &amp; k<n',
    author: [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der', suffix: 'Jr.' }, { literal: 'The Moss Team' }, 'Ann Other'],
    issued: { 'date-parts': [['2021', 3]] },
    'container-title': ['Journal of <i>Moss</i>'],
    volume: 4,
    page: '3–9',
    DOI: '10.1000/182',
    URL: 'https://example.org/a',
    abstract: '<jats:title>Abstract</jats:title><jats:p>One.</jats:p><jats:p>p < 0.05.</jats:p>',
    note: 'arXiv:2102.00001v2',
    language: 'en-US',
    __proto__: { keyword: 'no' },
  };
  expect(await readFirst(cslJson, JSON.stringify([fields]))).toMatchObject({
    title: 'Fern at 10² & k<n',
    authors: ['Jan van der Berg Jr.', 'The Moss Team', 'Ann Other'],
    date: '2021-02',
    arxiv: '2102.00001v2',
    doi: '10.1000/182',
    venue: 'Journal of Moss 4:3-9, 2021',
    abstract: 'One.\n\np < 0.05.',
    urls: ['https://example.org/a'],
    keywords: [],
    lang: 'en-US',
  });
});

test.each([
  [{ issued: { raw: 'Spring 2023' } }, { date: '2023' }],
  [{ issued: { raw: 'in press' } }, { date: 'in press' }],
  [
    { issued: { 'date-parts': [[20233]] }, 'container-title': 'Moss' },
    { date: '20233', venue: 'Moss' },
  ],
  [{ issued: { 'date-parts': [[null]] } }, { date: undefined }],
  [
    {
      author: [
        { family: '王', given: '小明' },
        { family: '김', given: '민수' },
      ],
    },
    { authors: ['王小明', '김민수'] },
  ],
  [{ author: [{ family: 'Wang 0001', given: 'Wei' }] }, { authors: ['Wei Wang'] }],
])('%j is understood', async (fields, expected) => {
  expect(await readFirst(cslJson, JSON.stringify([{ type: 'article', title: 'Fern', ...fields }]))).toMatchObject(expected);
});

test('people who are not named are told of once', async () => {
  const author = [{ family: 'Moss', given: 'Ada' }, { family: 'Rush' }, { literal: 'et al.' }];
  expect(await readEvents(cslJson, JSON.stringify([{ type: 'article', title: 'Fern', author }]))).toMatchObject([
    { problem: { code: 'left-out-value', severity: 'note', place: { line: 1 }, message: 'The record names only the first 2 people.' } },
    { record: { fields: { authors: ['Ada Moss', 'Rush'] } } },
  ]);
});

test('the line of the abstract is told where it is another one', async () => {
  const [event] = await readEvents(cslJson, '[\n{"title": "Fern",\n"issued": {},\n"abstract": "Grows."}]');
  expect(event).toMatchObject({ record: { line: 2, abstractLine: 4 } });
});

const sample: Sample = {
  format: cslJson,
  records: TITLES.map((title, index) =>
    JSON.stringify({
      id: `k${index}`,
      type: 'article-journal',
      title,
      author: [{ family: 'García "Q"', given: 'Ana' }, { literal: 'A {Team}' }],
      issued: { 'date-parts': [[2024, 1, 15]] },
      abstract: '<p>We show that k < n, see [1], {x} and "y".</p>',
    }),
  ),
  join: (records) => `[\n${records.join(',\n')}\n]\n`,
  noise: [
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\',
    ':',
    ',',
    '{"id":',
    '{"id":"a",',
    '{"title":"',
    '<i>',
    '<p>',
    '</i>',
    '<jats:p>',
    '&amp;',
    '$',
    'a',
    ' ',
    '\n',
    'null',
    '"a":1,',
  ],
};

describe('accidents', () => {
  test('take no other item', () => expectOthersToSurvive(sample), 1_200_000);
  test('end', () => expectReadingToEnd(sample), 1_200_000);
  test('between items take none', () => expectNoiseToBeHarmless(sample), 1_200_000);
  test('cost little', () => expectFloodsToBeCheap(sample), 60_000);
});
