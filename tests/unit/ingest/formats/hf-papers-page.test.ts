import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFormat } from '../../../../src/ingest/formats/index.ts';
import { hfPapersPage } from '../../../../src/ingest/formats/hf-papers-page.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';
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

test.each([
  ['a missing abstract', without(8, 9), 9, 'has only'],
  ['a missing title', without(6, 7), 7, 'A title is expected, but the line has'],
  ['two blank lines', lines.toSpliced(7, 0, '').join('\n'), 9, 'the line is blank'],
  ['no blank line', without(7), 8, 'A blank line is expected'],
  ['an abstract of two lines', lines.toSpliced(9, 0, 'more').join('\n'), 10, 'A blank line is expected after'],
  ['an abstract shorter than its title', withLine(8, 'Short.'), 9, 'has only 6 characters'],
  ['chrome inside', lines.toSpliced(7, 0, 'Upvote').join('\n'), 8, 'A blank line is expected between'],
])('skips a record with %s, and the one behind it comes in', (_, text, line, message) => {
  const { document, problems } = hfPapersPage.parse(text, 'a.txt');
  expect(document?.records.map(({ title }) => title)).toEqual(['Loose Ends']);
  expect(document?.lines).toHaveLength(text.split('\n').length);
  expect(document?.lines).toContain('skipped');
  expect(problems).toMatchObject([{ code: 'unreadable-record', place: { line }, message: expect.stringContaining(message) as string }]);
});

test('a record in front of a fault goes with it where its abstract may go on', () => {
  const [title = '', , abstract = ''] = lines.slice(6);
  const text = [...lines.slice(0, 6), title, '', abstract.slice(0, 150), '', abstract.slice(150), '', ...lines.slice(10)].join('\n');
  const { document, problems } = hfPapersPage.parse(text, 'a.txt');
  expect(document?.records.map((record) => record.title)).toEqual(['Loose Ends']);
  expect(problems).toMatchObject([{ message: expect.stringContaining('lines 7 to 12 are skipped') as string }]);
});

test('chrome and labels between records are told from titles', () => {
  const chrome = [
    'Submitted by',
    'moss-fan',
    '42',
    '·',
    '12 authors',
    '',
    'View arXiv page',
    'View PDF',
    'Upvote',
    'Add to collection',
    'Mar 14, 2025',
    '',
  ];
  const text = ['Daily Papers', '', 'Mar 13, 2025', '', ...lines.slice(6, 10), ...chrome, ...lines.slice(10), ...chrome].join('\n');
  const { document, problems } = hfPapersPage.parse(text, 'a.txt');
  expect(problems).toEqual([]);
  expect(document?.label).toBe('Mar 13, 2025');
  expect(document?.records.map(({ title }) => title)).toEqual(['Snug: A Tight Fit', 'Loose Ends']);
  expect(document?.lines).not.toContain('skipped');
  expect(document?.lines.filter((kind) => kind === 'label')).toHaveLength(3);
});

test('a title that begins as chrome does is a title', () => {
  const titles = ['42 Authors Walk into a Bar', 'Upvote Dynamics', 'Subscribe to Moss', '1984 Revisited'];
  const { document } = hfPapersPage.parse(renderPage(titles.map((title) => ({ title, abstract: 'We look.' }))), 'a.txt');
  expect(document?.records.map(({ title }) => title)).toEqual(titles);
});

const SHORT = 'We fit moss number N into a jar that is a little too small, and we report what became of it in spring.';
const papers = [1, 2, 3, 4, 5, 6].map((n) => ({
  title: `Moss Net ${n}`,
  abstract: n % 2 === 0 ? SHORT.replace('N', String(n)) : `${SHORT.replace('N', String(n))} ${SHORT.repeat(2)}`,
}));
const sound = ['Daily Papers', '', 'Mar 13', '', ...papers.flatMap(({ title, abstract }) => [title, '', abstract, ''])];
const FOREIGN = ['more', 'and what followed'];
const extra = fc.constantFrom('', 'Upvote', '42', 'Submitted by', 'Mar 14', '·', ...FOREIGN);

/** One whole line is lost, put in, doubled, or broken within a sentence. */
const damage = fc.record({ how: fc.constantFrom('lose', 'insert', 'double', 'wrap'), at: fc.nat(40), extra });
function spoil(text: readonly string[], { how, at, extra: line }: { how: string; at: number; extra: string }): string[] {
  const index = at % text.length;
  const own = text[index] ?? '';
  if (how === 'lose') return sound.includes(own) ? text.toSpliced(index, 1) : [...text];
  if (how === 'insert') return text.toSpliced(index, 0, line);
  if (how === 'double') return text.toSpliced(index, 0, own);
  return own.length < 60 ? [...text] : text.toSpliced(index, 1, own.slice(0, 50), own.slice(50));
}

const titleOf = (wanted: string): string | undefined => papers.find(({ abstract }) => abstract === wanted)?.title;

/** A foreign line in the place of a lost title cannot be told from one, so it may stand for it; never another record's title. */
test('whatever happens to lines, a record that comes out is one that went in', () => {
  expect(hfPapersPage.parse(sound.join('\n'), 'a.txt').document?.records.map(({ title, abstract }) => ({ title, abstract }))).toEqual(papers);
  const known = new Set(papers.map(({ title, abstract }) => `${title}\n${abstract}`));
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
      const spoilt = damages.reduce(spoil, sound);
      const { document, problems } = hfPapersPage.parse(spoilt.join('\n'), 'a.txt');
      const records = document?.records ?? [];
      const texts = records.map(({ title, abstract }) => `${FOREIGN.includes(title) ? titleOf(abstract) : title}\n${abstract}`);
      expect(texts.filter((text) => !known.has(text))).toEqual([]);
      if (!document) expect(problems).toHaveLength(1);
    }),
    { numRuns: fuzzRuns(300) },
  );
});

test('any text is read without a throw', () => {
  const line = fc.oneof(extra, fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom(...sound));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (texts) => {
      const text = `Mar 13\n\n${texts.join('\n')}`;
      const { document } = hfPapersPage.parse(text, 'a.txt');
      if (document) expect(document.lines).toHaveLength(text.replace(/\n$/, '').split('\n').length);
    }),
    { numRuns: fuzzRuns(300) },
  );
});

test.each([
  ['an abstract in two halves', sound.toSpliced(6, 1, SHORT.slice(0, 50), '', `${SHORT.slice(50)} ${SHORT}`)],
  ['a short abstract that lost its title in front of one that did', sound.filter((_, index) => ![8, 9, 12, 13].includes(index))],
])('%s is no record', (_, text) => {
  const { document } = hfPapersPage.parse(text.join('\n'), 'a.txt');
  expect(document?.records.filter(({ title }) => !title.startsWith('Moss Net'))).toEqual([]);
});
