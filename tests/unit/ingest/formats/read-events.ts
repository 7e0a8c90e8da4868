import type { RecordFormat } from '../../../../src/ingest/formats/format.ts';
import { readRecords } from '../../../../src/ingest/read-records.ts';
import type { RecordEvent, RecordFields } from '../../../../src/ingest/record-fields.ts';

export async function readEvents(format: RecordFormat, text: string): Promise<RecordEvent[]> {
  const events: RecordEvent[] = [];
  for await (const event of readRecords(format, text, 'a')) events.push(event);
  return events;
}

/** The titles of the records, and for each problem its line as a number. */
export const outline = (events: readonly RecordEvent[]): (string | number)[] =>
  events.map((event) => (event.kind === 'record' ? (event.record.fields.title ?? '') : (event.problem.place?.line ?? 0)));

/** The fields of the first record. */
export async function readFirst(format: RecordFormat, text: string): Promise<RecordFields> {
  const record = (await readEvents(format, text)).find((event) => event.kind === 'record');
  return record?.record.fields ?? {};
}
