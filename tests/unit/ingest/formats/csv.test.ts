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
  const fix = 'name the columns in the first line, for example `title;authors;year;abstract`.';
  expect(await readEvents(csv, 'a;b\n1;2\n3;4\n')).toMatchObject([
    { problem: { code: 'unreadable-seed', place: { line: 1 }, message: 'The first line, `a;b`, names no column `title`.', fix } },
  ]);
});

test.each(['x","y\n', '"x\n', ',"""\n'])('a flood of %j takes time in proportion, and is told in a few thousand problems', async (line) => {
  const start = performance.now();
  const events = await readEvents(csv, `title,authors\n${line.repeat(50_000)}`);
  expect(performance.now() - start).toBeLessThan(3000);
  expect(events.length).toBeLessThan(2100);
});

test.each([
  ['Titel;Autoren;Jahr;Zusammenfassung', 'Moos;Ada Example;2024;Es wächst.'],
  ['Titre;Auteurs;Année;Résumé', 'Moos;Ada Example;2024;Es wächst.'],
  ['Título;Autores;Año;Resumen', 'Moos;Ada Example;2024;Es wächst.'],
])('the columns %s are known', async (header, row) => {
  expect(csv.detect(`${header}\n${row}\n`)).toBe(true);
  expect(await readFirst(csv, `${header}\n${row}\n`)).toEqual({ title: 'Moos', authors: ['Ada Example'], date: '2024', abstract: 'Es wächst.' });
});

test.each([
  ['Sujet;Gens;Jour\nMoss;Ada;2024\n', true],
  ['Onderwerp,Mensen,Jaar\nMoss,Ada,2024\nFern,Ben,2023\n', true],
  ['Moss, Ferns, and Trees\n\nWe study moss.\n', false],
  ['Ada, Ben, Cy\nWe study moss, ferns.\nAnd trees.\n', false],
])('columns of unknown names make a table all the same: %j', (text, isTable) => expect(csv.detect(text)).toBe(isTable));

test.each([
  ['15.03.2024', '2024-03-15'],
  ['31/12/2023', '2023-12-31'],
  ['March 12, 2024', '2024-03-12'],
  ['03/04/2024', '03/04/2024'],
  ['Apr 24', 'Apr 24'],
])('the date %s goes on as %s', async (typed, date) => expect(await readFirst(csv, `title;date\nMoss;${typed}\n`)).toEqual({ title: 'Moss', date }));

test('known tags go, and what is none stays', async () => {
  const row = '<i>Moss</i> & H<sub>2</sub>O;<p>Grows at p < 0.05.</p><p>And <moss> stays.</p>';
  expect(await readFirst(csv, `title;abstract\n${row}\n`)).toEqual({
    title: 'Moss & H₂O',
    abstract: 'Grows at p < 0.05.\n\nAnd <moss> stays.',
  });
  expect(await readFirst(csv, 'title;abstract\nMoss <b> Fern;p < 0.05 and a<b>c\n')).toEqual({
    title: 'Moss <b> Fern',
    abstract: 'p < 0.05 and a<b>c',
  });
});

test.each([
  ['Ada Müller, University of Nowhere; Bob Chang, Example Inc.', ['Ada Müller', 'Bob Chang']],
  ['Jürgen Groß (University of X, Y) and Bob (Rob) Chang', ['Jürgen Groß', 'Bob (Rob) Chang']],
  ['Peña García, Íñigo; Le, Mỹ', ['Íñigo Peña García', 'Mỹ Le']],
])('of %s the names stay', async (cell, authors) =>
  expect(await readFirst(csv, `title\tauthors\nMoss\t${cell}\n`)).toEqual({ title: 'Moss', authors }),
);
