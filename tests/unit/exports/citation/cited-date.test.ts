import { expect, test } from 'vitest';
import { findCitedDate } from '../../../../src/exports/citation/cited-date.ts';
import { parseVenue } from '../../../../src/exports/citation/parse-venue.ts';

test.each([
  ['2022-10-05', undefined, '2022-10-05'],
  ['2022-10-05', 'arXiv 2022', '2022-10-05'],
  ['2022-10-05', 'PhD thesis, 2023', '2023'],
  ['2022-10-05', 'ICLR 2023', '2023'],
  ['2023-02-05', 'ICLR 2023', '2023'],
  ['2022-10-05', 'ICLR', '2022'],
  [undefined, 'ICLR 2023', '2023'],
  [undefined, 'ICLR', undefined],
  [undefined, undefined, undefined],
])('first public %s, at %s: %s', (published, venue, date) =>
  expect(findCitedDate(published, venue === undefined ? undefined : parseVenue(venue))).toBe(date),
);
