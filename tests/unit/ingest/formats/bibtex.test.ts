import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibtex } from '../../../../src/ingest/formats/bibtex.ts';
import { cslJson } from '../../../../src/ingest/formats/csl-json.ts';
import type { RecordFormat } from '../../../../src/ingest/formats/format.ts';
import { ris } from '../../../../src/ingest/formats/ris.ts';
import { readRecords } from '../../../../src/ingest/read-records.ts';
import type { RecordEvent } from '../../../../src/ingest/record-fields.ts';

async function read(text: string, format: RecordFormat = bibtex): Promise<RecordEvent[]> {
  const events: RecordEvent[] = [];
  for await (const event of readRecords(format, text, 'a.bib')) events.push(event);
  return events;
}

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

const noise = fc.array(
  fc.constantFrom('@article{', '@string{', '@preamble{', '{', '}', '"', '\\', '$', '%', 'title = ', ',', '#', '=', 'a', ' ', '\n', '('),
  {
    maxLength: 60,
  },
);

test('noise before a good entry takes nothing from it', async () => {
  const runs = Number(process.env['FUZZ_RUNS'] ?? 300);
  await fc.assert(
    fc.asyncProperty(noise, async (pieces) => {
      expect(titlesOf(await read(`${pieces.join('')}\n${GOOD}`))).toContain('A Good Paper');
    }),
    { numRuns: runs },
  );
}, 600_000);

test.each([bibtex, ris, cslJson])(
  '$id reads whatever stands in a document',
  async (format) => {
    const runs = Number(process.env['FUZZ_RUNS'] ?? 300);
    const pieces = fc.array(
      fc.oneof(fc.string(), fc.constantFrom('TY  - JOUR\n', 'TI  - A\n', 'ER  - \n', '[{"title":', '"a"}', ']', ',', '@misc{a,', 'title={', '}')),
      { maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(pieces, async (parts) => {
        await read(parts.join(''), format);
      }),
      { numRuns: runs },
    );
  },
  600_000,
);
