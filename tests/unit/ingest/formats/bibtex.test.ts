import { expect, test } from 'vitest';
import { bibtex } from '../../../../src/ingest/formats/bibtex.ts';
import { readRecords } from '../../../../src/ingest/read-records.ts';

test('an entry that is never closed is reported', async () => {
  const events = await Array.fromAsync(readRecords(bibtex, '@article{a, title = {Never closed', 'a.bib'));
  expect(events).toMatchObject([{ kind: 'problem', problem: { code: 'unreadable-record', place: { line: 1, column: 1 } } }]);
});
