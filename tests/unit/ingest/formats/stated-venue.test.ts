import { expect, test } from 'vitest';
import { isVenueLine, readStatedVenue, readVenueLine } from '../../../../src/ingest/formats/stated-venue.ts';

test.each([
  ['Accepted at NeurIPS 2024', 'NeurIPS 2024'],
  ['Accepted at ICML 2024, 12 pages', 'ICML 2024'],
  ['12 pages. To appear in ICLR 2025.', 'ICLR 2025'],
  ['Published as a conference paper at ICLR 2023', 'ICLR 2023'],
  ['Accepted to CVPR 2024 (oral)', 'CVPR 2024'],
  ['Accepted at ICML 2024 Workshop on Moss', undefined],
  ['Not accepted at ICML 2024', undefined],
  ['Submitted to ICML 2024', undefined],
  ['Accepted at Moss 2024', undefined],
  ['Accepted at ICML', undefined],
])('the comment `%s` states %s', (comment, venue) => expect(readStatedVenue(comment)).toBe(venue));

test.each([
  ['Invented Conf 2024 Poster', 'Invented Conf 2024'],
  ['NeurIPS 2024 Spotlight · Wed 11 Dec', 'NeurIPS 2024'],
  ['ICML 2024 Oral, Thu 25 Jul 10:30 a.m. CEST', 'ICML 2024'],
  ['Proceedings of the 3rd Moss Workshop, 2023', 'Proceedings of the 3rd Moss Workshop, 2023'],
  ['Poster Session 3', undefined],
])('`%s` is a line of a venue, and names %s', (line, venue) => {
  expect(isVenueLine(line)).toBe(true);
  expect(readVenueLine(line)).toBe(venue);
});

test.each(['Ada Example', 'Elif Oral, Ada Example', 'We met in 2024', 'Abstract'])('`%s` is no line of a venue', (line) =>
  expect(isVenueLine(line)).toBe(false),
);

test('hostile lines cost milliseconds', () => {
  const start = performance.now();
  for (const part of ['a ', 'A', 'poster ', ' (', 'accepted at A', ', Mon '])
    for (const read of [isVenueLine, readVenueLine, readStatedVenue]) read(part.repeat(200_000));
  expect(performance.now() - start).toBeLessThan(500);
});
