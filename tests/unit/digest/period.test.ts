import { describe, expect, test } from 'vitest';
import { formatPeriod, parsePeriod } from '../../../src/digest/period.ts';

const today = '2025-03-20';

describe('parsePeriod', () => {
  test.each([
    ['nothing', {}, { since: '2025-03-14', until: '2025-03-20' }],
    ['a first day', { since: '2025-01-01' }, { since: '2025-01-01', until: '2025-03-20' }],
    ['a last day', { until: '2025-03-03' }, { since: '2025-02-25', until: '2025-03-03' }],
    ['one day', { since: '2025-03-01', until: '2025-03-01' }, { since: '2025-03-01', until: '2025-03-01' }],
  ])('fills in what %s leaves open', (_, wanted, period) => {
    expect(parsePeriod({ ...wanted, today })).toEqual(period);
  });

  test.each([
    [{ since: '2025-02-30' }, '`--since 2025-02-30` is not a day such as 2025-03-13'],
    [{ until: '2025-03' }, '`--until 2025-03` is not a day such as 2025-03-13'],
    [{ since: '2025-03-21' }, '`--since 2025-03-21` is after today, 2025-03-20'],
    [{ since: '2025-03-10', until: '2025-03-09' }, '`--since 2025-03-10` is after `--until 2025-03-09`'],
  ])('refuses %o', (wanted, message) => {
    expect(() => parsePeriod({ ...wanted, today })).toThrow(message);
  });
});

test.each([
  ['2025-03-13', '2025-03-20', '13–20 March 2025'],
  ['2025-03-13', '2025-03-13', '13 March 2025'],
  ['2025-02-27', '2025-03-05', '27 February – 5 March 2025'],
  ['2024-12-30', '2025-01-05', '30 December 2024 – 5 January 2025'],
])('%s to %s reads %s', (since, until, text) => {
  expect(formatPeriod({ since, until })).toBe(text);
});
