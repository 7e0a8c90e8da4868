import { expect, test } from 'vitest';
import { arxivAtom } from '../../../../src/ingest/formats/arxiv-atom.ts';
import { csv } from '../../../../src/ingest/formats/csv.ts';
import type { RecordFormat } from '../../../../src/ingest/formats/format.ts';
import { jsonLines } from '../../../../src/ingest/formats/json-lines.ts';
import { looseText } from '../../../../src/ingest/formats/loose-text.ts';
import type { RecordEvent } from '../../../../src/ingest/record-fields.ts';
import { readRecords } from '../../../../src/ingest/read-records.ts';

async function collect(read: AsyncIterable<RecordEvent>): Promise<RecordEvent[]> {
  const events: RecordEvent[] = [];
  for await (const event of read) events.push(event);
  return events;
}

const ATOM = '<feed xmlns="http://www.w3.org/2005/Atom">';
const entry = (title: string): string =>
  `<entry><id>http://arxiv.org/abs/2101.00001v2</id><title>${title}</title><author><name>Eva Fé</name></author></entry>`;

test.each<[string, RecordFormat, string, string[], number[]]>([
  ['JSONL', jsonLines, '{"title": "Moss"}\n{broken\n[1]\n{"title": "Fern"}\n', ['Moss', 'Fern'], [2, 3]],
  ['CSV', csv, 'Title;Author(s)\nMoss;Ada Example\n"Open;Ben\nFern;Cy\nRush;a;b\n', ['Moss', 'Fern'], [3, 5]],
  ['Atom', arxivAtom, `${ATOM}\n${entry('Moss')}\n${entry('&evil;')}\n${entry('Fern')}\n<entry><title>Cut`, ['Moss', 'Fern'], [3, 5]],
  ['pasted text', looseText, 'Moss\n\nAda\n\nAbstract\n\nGrows.\n\n\nLost\n\n\nFern\n\nBo\n\nAbstract\n\nGreen.\n', ['Moss', 'Fern'], [10]],
])('what is broken in %s is told with its line, and the rest comes in', async (_, format, text, titles, lines) => {
  const events = await collect(readRecords(format, text, 'a'));
  expect(format.detect(text)).toBe(true);
  expect(events.flatMap((event) => (event.kind === 'record' ? [event.record.fields.title] : []))).toEqual(titles);
  expect(events.flatMap((event) => (event.kind === 'problem' ? [event.problem.place?.line] : []))).toEqual(lines);
});

test('a feed that declares a document type is refused', async () => {
  const events = await collect(readRecords(arxivAtom, `<!DOCTYPE feed>${ATOM}${entry('Moss')}</feed>`, 'a'));
  expect(events.map(({ kind }) => kind)).toEqual(['problem']);
});
