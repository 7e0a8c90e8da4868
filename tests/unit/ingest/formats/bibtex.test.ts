import { describe, expect, test } from 'vitest';
import { bibtex } from '../../../../src/ingest/formats/bibtex.ts';
import type { RecordEvent } from '../../../../src/ingest/record-fields.ts';
import { expectFloodsToBeCheap, expectNoiseToBeHarmless, expectOthersToSurvive, expectReadingToEnd, type Sample, TITLES } from './damage.ts';
import { readEvents, readFirst } from './read-events.ts';

const read = (text: string): Promise<RecordEvent[]> => readEvents(bibtex, text);

const titlesOf = (events: readonly RecordEvent[]): unknown[] =>
  events.map((event) => (event.kind === 'record' ? event.record.fields.title : event.problem.code));

const GOOD = '@article{good,\n  title = {A Good Paper},\n  year = {2024}\n}\n';

test('an entry that is never closed is reported, and the one behind it comes in', async () => {
  const events = await read(`@article{a,\n title={Never closed,\n year={2024}\n}\n${GOOD}`);
  expect(events[0]).toMatchObject({ kind: 'problem', problem: { code: 'unreadable-record', place: { line: 1, column: 1 } } });
  expect(titlesOf(events)[1]).toBe('A Good Paper');
});

test('comments, preambles and lines behind a percent sign hold no entries', async () => {
  const hidden = '@comment{@article{h, title={Hidden}}}\n@preamble{"x"}\n% @article{p, title={Percent}}\n';
  expect(titlesOf(await read(hidden + GOOD))).toEqual(['A Good Paper']);
});

test('formulas stay as they are, accents become letters, fonts and braces go', async () => {
  const tex = String.raw`@inproceedings{x, title={{Deep}: {W}idgets in $O(n^2)$ at 50\%}, author={Garc{\'i}a, Ana and van der Berg, Jan and others}, abstract={Where $p<0.05$.}, booktitle={ICLR}, year=2023}`;
  expect(await read(tex)).toMatchObject([
    { problem: { code: 'left-out-value', severity: 'note', place: { line: 1 }, message: 'The record names only the first 2 people.' } },
    {
      record: {
        fields: {
          title: 'Deep: Widgets in $O(n^2)$ at 50%',
          authors: ['Ana García', 'Jan van der Berg'],
          abstract: 'Where $p<0.05$.',
          venue: 'ICLR 2023',
        },
      },
    },
  ]);
});

test('cross-references that lead in a circle end', async () => {
  const events = await read('@misc{a, title={A}, crossref={b}}\n@misc{b, title={B}, crossref={a}}\n');
  expect(titlesOf(events)).toEqual(['unreadable-record', 'A', 'unreadable-record', 'B']);
});

test('data to take over may lead in a circle, and what is there is taken over', async () => {
  const events = await read('@misc{a, title={A}, xdata={b}}\n@xdata{b, year=2020, xdata={c}}\n@xdata{c, xdata={b}}\n');
  expect(titlesOf(events)).toEqual(['unreadable-record', 'A']);
  expect(events[1]).toMatchObject({ record: { fields: { date: '2020' } } });
});

test('an unknown command is named once in a document, and what it encloses stays', async () => {
  const events = await read(String.raw`@misc{a, title={A \foo{Moss} and \foo{Fern}}} @misc{b, title={\foo{Rush}}}`);
  expect(titlesOf(events)).toEqual(['unreadable-record', 'A Moss and Fern', 'Rush']);
  expect(events[0]).toMatchObject({ problem: { severity: 'note', message: expect.stringContaining(String.raw`\foo`) as string } });
});

test.each([
  [String.raw`\${\textbackslash}alpha\$-{Moss} and \$O(n{\textasciicircum}2)\$`, String.raw`$\alpha$-Moss and $O(n^2)$`],
  [String.raw`\$x\_{\textbackslash}text\{in\}\$`, String.raw`$x_\text{in}$`],
  [String.raw`\$k\$-means of \$O(n)\$`, '$k$-means of $O(n)$'],
  [String.raw`\$5 and \$6`, String.raw`\$5 and \$6`],
  [String.raw`\$5 a\_b and \$6, \$n\$`, String.raw`\$5 a_b and \$6, $n$`],
  ['On ${\\textbackslash}alpha{\\textasciicircum}2$', String.raw`On $\alpha^2$`],
  [String.raw`A \& B \alpha Fern \o re`, 'A & B α Fern øre'],
])('what reference managers escape in %j is undone', async (tex, title) => {
  expect(titlesOf(await read(`@misc{a,\n title = {${tex}}\n}`))).toEqual([title]);
});

test.each([
  ['year = {in press}', 'in press'],
  ['year = {20233}', '20233'],
  ['year = {Accepted for {Spring} 2023 already}', '2023'],
  ['date = {2023-01-15/2023-01-20}', '2023-01-15'],
  ['date = {20233}', '20233'],
])('%s is a date or told of', async (field, date) => {
  expect(await readFirst(bibtex, `@article{a, title = {Fern}, journal = {Moss}, ${field}}`)).toMatchObject({ date });
});

test.each([
  ['@proceedings{a, title = {Fern}, editor = {Moss, Ada}}', 'a volume of proceedings'],
  ['@collection{a, title = {Fern}}', 'a volume of papers'],
  ['@book{a, title = {Fern}, editor = {Moss, Ada}}', 'a volume of papers'],
])('%s is no paper', async (entry, what) => {
  expect(await read(entry)).toMatchObject([{ problem: { severity: 'note', message: expect.stringContaining(what) as string } }]);
});

test('a book with authors is one paper more', async () => {
  expect(titlesOf(await read('@book{a, title = {Fern}, author = {Moss, Ada}, editor = {Rush, Eve}}'))).toEqual(['Fern']);
});

const long = `$${'x + '.repeat(900)}y$`;

test.each([
  [String.raw`10\textsuperscript{2} at \#1 in a\_b \& 5\%`, '10² at #1 in a_b & 5%'],
  [String.raw`\texorpdfstring{$\ell_0$}{l0} {M}oss`, String.raw`$\ell_0$ Moss`],
  [String.raw`\emph{Fern} \textsc{Moss} {\bf Rush}`, 'Fern Moss Rush'],
  [String.raw`On \(n^2\) and \begin{equation}m\end{equation}`, 'On $n^2$ and $m$'],
  [`Fern ${long} end`, `Fern ${long} end`],
  [String.raw`<i>Bryum</i> R\&amp;D for $k<n$`, 'Bryum R&D for $k<n$'],
  ['Costs $5 and $6 for $x$', String.raw`Costs \$5 and \$6 for $x$`],
  ['Costs $5 for $x$', String.raw`Costs \$5 for $x$`],
  ['Costs $', String.raw`Costs \$`],
  [String.raw`On $$n^2$$, \[m\] and \(unclosed`, 'On $n^2$, $m$ and \\( unclosed'],
  [String.raw`Costs \$5 and \$6`, String.raw`Costs \$5 and \$6`],
])('the title %s is read', async (tex, title) => expect(await readFirst(bibtex, `@misc{a, title={${tex}}}`)).toMatchObject({ title }));

test('accents are read beyond what the library takes', async () => {
  const { abstract } = await readFirst(bibtex, String.raw`@misc{a, title={A}, abstract={${'Moss '.repeat(5000)}{\'E}lan \emph{so} $k$}}`);
  expect(abstract?.slice(-12)).toBe('Élan so $k$'.padStart(12));
});

test('blank lines part paragraphs of abstracts', async () => {
  expect(await readFirst(bibtex, '@misc{a, title={A}, abstract={One\nmore.\n\nTwo.}}')).toMatchObject({ abstract: 'One more.\n\nTwo.' });
});

const sample: Sample = {
  format: bibtex,
  records: TITLES.map(
    (title, index) =>
      String.raw`@article{key${index},
  title = {${title}},
  author = {Garc{\'i}a, Ana and {A Team}},
  journal = "Journal of Moss",
  year = 2024,
  abstract = {We show $O(n^2)$ at 50\% (see {\em so}), k < n.},
}`,
  ),
  join: (records) => records.join('\n\n') + '\n',
  hiding: ['@comment{', '@comment('],
  noise: [
    '@article{',
    '@string{',
    '@preamble{',
    '@misc(',

    '{',
    '}',
    '"',
    '\\',
    '$',
    '%',
    'title = ',
    ',',
    '#',
    '=',
    'a',
    ' ',
    '\n',
    '(',
    ')',
    '\\(',
    '\\foo{',
    "\\'",
    '<i>',
    'a = {b}, ',
    ' and ',
    '@a{b,\n',
  ],
};

describe('accidents', () => {
  test('take no other entry', () => expectOthersToSurvive(sample), 1_200_000);
  test('end', () => expectReadingToEnd(sample), 1_200_000);
  test('between entries take none', () => expectNoiseToBeHarmless(sample), 1_200_000);
  test('cost little', () => expectFloodsToBeCheap(sample), 60_000);
});
