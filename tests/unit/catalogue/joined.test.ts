import { expect, test } from 'vitest';
import { findJoined, findLatest } from '../../../src/catalogue/joined.ts';
import { createEntry } from './entry-fixture.ts';

test.each([
  [{ added: '2025-03-13', published: '2022-10-05' }, '2025-03-13'],
  [{ published: '2022-10-05' }, '2022-10-05'],
  [{ published: '2022-10' }, '2022-10-01'],
  [{ published: '2022' }, '2022-01-01'],
  [{}, undefined],
])('an entry with %j joined on %s', (dates, joined) => {
  expect(findJoined(dates)).toBe(joined);
});

test('the newest day of some entries is found whatever their order; undated ones have none', () => {
  const entries = [
    createEntry('undated'),
    createEntry('late', { added: '2025-02' }),
    createEntry('early', { added: '2025-01-31', published: '2026' }),
  ];
  expect([findLatest(entries), findLatest(entries.toReversed()), findLatest([createEntry('undated')])]).toEqual([
    '2025-02-01',
    '2025-02-01',
    undefined,
  ]);
});
