import { expect, test } from 'vitest';
import { csv } from '../../../../src/ingest/formats/csv.ts';
import { outline, readEvents, readFirst } from './read-events.ts';

test.each([
  ['a quote left open', 'Title;Author(s)\nMoss;Ada\n"Open;Ben\nFern;Cy\n', ['Moss', 3, 'Fern']],
  ['a cell too many', 'title,authors\nRush,a,b\nFern,Cy\n', [2, 'Fern']],
  ['a quote within a cell', 'title,authors\n"a"b,Ben\nFern,Cy\n', [2, 'Fern']],
  ['a row of several lines with a cell too few', 'title,authors,year\n"Moss\nNets",Ada\nFern,Cy,2024\n', [2, 'Fern']],
  ['a row without a title', 'title,authors\n,Ben\nFern,Cy\n', [2, 'Fern']],
  ['a line beyond every measure', `title\n${'x'.repeat(600_000)}\nFern\n`, [2, 'Fern']],
])('%s costs its row only', async (_, text, expected) => expect(outline(await readEvents(csv, text))).toEqual(expected));

test('cells may hold delimiters, quotes and lines, and spaces may stand around quotes', async () => {
  expect(await readFirst(csv, 'title , abstract\n"Moss, ""the"" Plant" , "Two\nlines."\n')).toEqual({
    title: 'Moss, "the" Plant',
    abstract: 'Two\nlines.',
  });
});

test('a first line may name the delimiter', async () => {
  expect(csv.detect('sep=|\ntitle|authors\n')).toBe(true);
  expect(await readFirst(csv, 'sep=|\ntitle|authors\nMoss, a Plant|Ada Example\n')).toMatchObject({
    title: 'Moss, a Plant',
    authors: ['Ada Example'],
  });
});

test('the apostrophe goes that guards a cell against spreadsheets', async () => {
  expect(await readFirst(csv, "title,abstract\n'=Moss,'tis\n")).toEqual({ title: '=Moss', abstract: "'tis" });
});

test.each([
  ['2210.0241', '2210.02410'],
  ['1301.12', '1301.1200'],
  ['704.0001', '0704.0001'],
])('the arXiv id %s has lost a zero, and is left out', async (id, whole) => {
  const events = await readEvents(csv, `title,arxiv\nMoss,${id}\n`);
  expect(events).toMatchObject([
    { problem: { code: 'left-out-value', place: { line: 2 }, fix: expect.stringContaining(whole) as string } },
    { record: { fields: { title: 'Moss' } } },
  ]);
  expect(await readFirst(csv, `title,arxiv\nMoss,${id}\n`)).toEqual({ title: 'Moss' });
});

test('a whole arXiv id stays', async () => expect(await readFirst(csv, 'title,arxiv\nMoss,2210.02411\n')).toMatchObject({ arxiv: '2210.02411' }));

test('a table without a title is refused once', async () => {
  expect(await readEvents(csv, 'a,b\n1,2\n3,4\n')).toMatchObject([{ problem: { code: 'unreadable-seed', place: { line: 1 } } }]);
});

test.each(['x","y\n', '"x\n', ',"""\n'])('a flood of %j takes time in proportion, and is told in a few thousand problems', async (line) => {
  const start = performance.now();
  const events = await readEvents(csv, `title,authors\n${line.repeat(50_000)}`);
  expect(performance.now() - start).toBeLessThan(3000);
  expect(events.length).toBeLessThan(2100);
});
