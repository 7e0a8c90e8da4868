import { expect, test } from 'vitest';
import { looseText } from '../../../../src/ingest/formats/loose-text.ts';
import { outline, readEvents, readFirst } from './read-events.ts';

const say = (count: number): string =>
  Array.from({ length: count }, () => 'We study how moss grows in cold rooms and what it takes to measure it.').join(' ');
const wrap = (text: string): string => text.replace(/(.{50,65}) /g, '$1\n');
const LONG = say(6);
const page = (...paragraphs: string[]): string => paragraphs.join('\n\n');

test.each<[string, string, (string | number)[]]>([
  ['titles and abstracts in turn', page('Moss', LONG, 'Fern', LONG), ['Moss', 'Fern']],
  ['a title that ends as a sentence', page('Moss matters.', LONG, 'Fern', LONG), ['Moss matters.', 'Fern']],
  ['an abstract that does not', page('Moss', `${LONG} And more`, 'Fern', LONG), ['Moss', 'Fern']],
  ['an abstract that lost its title', page('Moss', LONG, LONG, 'Fern', LONG), [1, 'Fern']],
  ['a title that lost its abstract', page('Moss', LONG, 'Fern Nets Are Fine', 'Trees and More Trees Are Better Than Ferns', LONG), ['Moss', 5, 'Trees and More Trees Are Better Than Ferns']], // prettier-ignore
  ['two blank lines between papers', page('Moss', 'Ada', 'Abstract', 'Grows.\n\n\nLost\n\n\nFern', 'Bo', 'Abstract', 'Green.'), ['Moss', 10, 'Fern']],
  ['one blank line between papers with headings', page('Moss', 'Ada', 'Abstract', LONG, 'Fern', 'Bo Test', 'Abstract', LONG), ['Moss', 'Fern']],
  ['two blank lines everywhere', ['Moss', LONG, 'Fern', LONG].join('\n\n\n'), ['Moss', 'Fern']],
  ['lines without blank ones', ['Moss', 'Ada Example, Ben Sample', LONG, 'Fern', 'Cy Test, Di Trial', LONG].join('\n'), ['Moss', 'Fern']],
  [
    'a title over two lines',
    page('Moss in Cold Rooms and\nWhat They Mean', 'Ada Example and Ben Sample', wrap(LONG)),
    ['Moss in Cold Rooms and What They Mean'],
  ],
  ['a name or the rest of a title', page('Moss\nAda Example', 'Abstract', wrap(LONG)), [1]],
])('%s: what is certain comes in, the rest is told', async (_, text, expected) =>
  expect(outline(await readEvents(looseText, text))).toEqual(expected),
);

test('what is neither name nor abstract is told, not dropped', async () => {
  const events = await readEvents(looseText, page('Moss', 'Ada Example', 'Department of Moss', 'Abstract', LONG));
  expect(events).toMatchObject([
    { problem: { code: 'left-out-value', place: { line: 5 } } },
    { record: { line: 1, abstractLine: 9, fields: { authors: ['Ada Example'] } } },
  ]);
});

test('the copy of a page is read by its labels', async () => {
  const text = `Computer Science > Machine Learning\narXiv:2401.00007 (cs)\n[Submitted on 3 Jan 2024 (v1), last revised 5 Feb 2024 (this version, v2)]
Title:Moss Networks\nAuthors:Ada Example, Ben Sample\nView PDF\nAbstract:${LONG}\nComments:\t12 pages\nSubjects:\tMachine Learning (cs.LG)\nCite as:\tarXiv:2401.00007 [cs.LG]`;
  expect(await readFirst(looseText, text)).toEqual({
    title: 'Moss Networks',
    authors: ['Ada Example', 'Ben Sample'],
    abstract: LONG,
    arxiv: '2401.00007',
    date: '2024-01-03',
    categories: ['cs.LG'],
    doi: undefined,
    venue: undefined,
  });
});

test.each([
  ['a letter', page('Hello Ada,', LONG, 'Best,\nBen')],
  ['a mail', page('From: a@example.org\nSubject: Moss', 'Moss', LONG)],
  ['a licence', page('MIT License', 'Copyright (c) 2024 Ada', LONG, say(2))],
  ['prose', page(LONG, LONG, say(3))],
  ['an essay', page('My Holiday', LONG, LONG)],
  ['a program', 'import x from "y";\n\nfunction a() {\n  return 1;\n}\n\nconst b = 1;\n'],
  ['one line', 'Just one line of text'],
  ['bytes', `\u0000\u0001${page('Moss', LONG)}`],
  ['nothing', ''],
])('%s is not taken for papers', (_, text) => expect(looseText.detect(text)).toBe(false));

test.each<[string, string, object]>([
  [
    'a venue with its kind of presentation',
    page('Moss', 'Ada Example, Ben Sample', 'Invented Conf 2024 Poster', 'Abstract', LONG, 'Keywords: moss; rows'),
    { authors: ['Ada Example', 'Ben Sample'], venue: 'Invented Conf 2024', keywords: ['moss', 'rows'] },
  ],
  [
    'affiliations, a session and a summary, without a heading',
    page('Moss', 'Ada Müller, University of Nowhere; Bob Chang, Example Inc.', 'NeurIPS 2024 Spotlight · Wed 11 Dec', 'TL;DR: moss.', LONG),
    { authors: ['Ada Müller', 'Bob Chang'], venue: 'NeurIPS 2024' },
  ],
  ['a session alone', page('Moss', 'Ada Example', 'Poster', 'Abstract', LONG), { authors: ['Ada Example'], venue: undefined }],
  ['the venue above the names', page('Moss', 'ICLR 2025 Oral', 'Ada Example', 'Abstract', LONG), { authors: ['Ada Example'], venue: 'ICLR 2025' }],
  [
    'proceedings below the names',
    ['Moss', 'Ada Example, Ben Sample', 'Proceedings of the Moss Workshop, 2023', '', 'Abstract', '', LONG].join('\n'),
    { authors: ['Ada Example', 'Ben Sample'], venue: 'Proceedings of the Moss Workshop, 2023' },
  ],
  [
    'places in parentheses',
    page('Moss', 'Ada Example (University of X, Y), Ben Groß (Example Inc.)', 'Abstract', LONG),
    { authors: ['Ada Example', 'Ben Groß'] },
  ],
  ['a place that ends as a sentence', page('Moss', 'Ada Example, Department of Moss, Example Inc.', LONG), { authors: ['Ada Example'] }],
])('%s: what is known is read, and nothing is told', async (_, text, fields) => {
  expect(looseText.detect(text)).toBe(true);
  const events = await readEvents(looseText, text);
  expect(events).toMatchObject([{ record: { fields: { title: 'Moss', abstract: LONG, ...fields } } }]);
});

test('a title may look like a venue', async () => {
  expect(outline(await readEvents(looseText, page('Moss', LONG, 'Overview of MossEval 2024', LONG)))).toEqual(['Moss', 'Overview of MossEval 2024']);
});

test('nothing is made of lines that may be the title or what stands below it', async () => {
  expect(outline(await readEvents(looseText, page('Odd Moss', 'Ada Example, Ben Sample, University of Nowhere', LONG)))).toEqual([1]);
  expect(outline(await readEvents(looseText, page('Odd Moss', 'University of Nowhere', 'Chair Street 5', LONG, 'Fern', LONG)))).toEqual([1, 'Fern']);
});

test('the comments of a copied page may state the venue', async () => {
  const text = `Title:Moss Networks\nAuthors:Ada Example, Ben Groß (University of X)\nAbstract:${LONG}\nComments:\tAccepted at NeurIPS 2024\nSubjects:\tMachine Learning (cs.LG)`;
  expect(await readFirst(looseText, text)).toMatchObject({ authors: ['Ada Example', 'Ben Groß'], venue: 'NeurIPS 2024' });
});
