import { expect, test } from 'vitest';
import { readWrittenDate } from '../../../src/ingest/written-date.ts';

test.each([
  ['15.03.2024', '2024-03-15'],
  ['31/12/2023', '2023-12-31'],
  ['12/31/2023', '2023-12-31'],
  ['04/04/2024', '2024-04-04'],
  ['05/2024', '2024-05'],
  ['May 2024', '2024-05'],
  ['12 Mar 2024', '2024-03-12'],
  ['12. March 2024', '2024-03-12'],
  ['12-Mar-2024', '2024-03-12'],
  ['March 12, 2024', '2024-03-12'],
  ['Sept. 3rd, 2024', '2024-09-03'],
  ['Mon, 1 Apr 2024 17:00:00 GMT', '2024-04-01'],
  ['2024/5/7', '2024-05-07'],
  ['2024-05-00', '2024-05'],
  ['2024-05-17T10:00:00Z', '2024-05-17'],
  ['2024', '2024'],
])('%s is %s', (text, date) => expect(readWrittenDate(text)).toEqual({ date }));

test.each([
  ['03/04/2024', { date: '2024', readings: ['2024-04-03', '2024-03-04'] }],
  ['1.2.2024', { date: '2024', readings: ['2024-02-01', '2024-01-02'] }],
])('%s names two days, and only its year is certain', (text, read) => expect(readWrittenDate(text)).toEqual(read));

test.each(['Apr 24', '24', '31/31/2024', '00/00/2024', '13/2024', 'Marble 2024', 'soon', '1/2-2024', ''])('`%s` is no date', (text) =>
  expect(readWrittenDate(text)).toBeUndefined(),
);
