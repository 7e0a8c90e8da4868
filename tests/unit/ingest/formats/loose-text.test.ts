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
