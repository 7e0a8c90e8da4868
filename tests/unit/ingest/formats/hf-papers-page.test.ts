import { expect, test } from 'vitest';
import { findFormat } from '../../../../src/ingest/formats/index.ts';
import { hfPapersPage } from '../../../../src/ingest/formats/hf-papers-page.ts';
import { renderPage } from '../page-fixture.ts';

const page = renderPage([
  { title: 'Snug: A Tight Fit', abstract: 'We fit things tightly.' },
  { title: 'Loose Ends', abstract: 'We leave ends loose.' },
]);
const lines = page.split('\n');
const without = (...indexes: number[]): string => lines.filter((_, index) => !indexes.includes(index)).join('\n');
const withLine = (index: number, line: string): string => lines.with(index, line).join('\n');

test('accounts for every line', () => {
  const { document, problems } = hfPapersPage.parse(page, 'a.txt');
  expect(problems).toEqual([]);
  expect(document?.label).toBe('Mar 13');
  expect(document?.records.map(({ line, title, abstractLine }) => [line, title, abstractLine])).toEqual([
    [7, 'Snug: A Tight Fit', 9],
    [11, 'Loose Ends', 13],
  ]);
  expect(document?.lines).toEqual([
    'chrome',
    'blank',
    'chrome',
    'blank',
    'label',
    'blank',
    'title',
    'blank',
    'abstract',
    'blank',
    'title',
    'blank',
    'abstract',
  ]);
});

test('is detected by its chrome', () => {
  expect(findFormat('auto', page)?.id).toBe('hf-papers-page');
  expect(findFormat('auto', 'A title\n\nAn abstract')).toBeUndefined();
});

test.each([
  ['a missing abstract', without(8, 9), 9, 'has only'],
  ['a missing title', without(6, 7), 7, 'A title is expected, but the line has'],
  ['two blank lines', lines.toSpliced(7, 0, '').join('\n'), 9, 'the line is blank'],
  ['no blank line', without(7), 8, 'A blank line is expected'],
  ['an abstract of two lines', lines.toSpliced(9, 0, 'more').join('\n'), 10, 'A blank line is expected after'],
  ['an abstract shorter than its title', withLine(8, 'Short.'), 9, 'has only 6 characters'],
  ['a record that breaks off after its title', without(11, 12), 11, 'ends within the record'],
  ['an abstract that breaks off', page.slice(0, -9), 13, 'in the middle of the abstract'],
  ['no label', without(4, 5), 5, 'label of the day'],
  ['no record', lines.slice(0, 6).join('\n'), 5, 'No paper'],
  ['only chrome', 'new\n\nSubscribe\n', 3, 'no paper'],
])('refuses %s and names the line', (_, text, line, message) => {
  const { document, problems } = hfPapersPage.parse(text, 'a.txt');
  expect(document).toBeUndefined();
  expect(problems).toMatchObject([{ code: 'unreadable-seed', place: { line }, message: expect.stringContaining(message) as string }]);
});
