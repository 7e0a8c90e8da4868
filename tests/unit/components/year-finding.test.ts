import { describe, expect, it } from 'vitest';
import { describeYears } from '../../../src/components/year-finding.ts';

const years = (counts: readonly number[]): { year: number; count: number }[] => counts.map((count, index) => ({ year: 2020 + index, count }));

describe('describeYears', () => {
  it.each([
    [[], 'No dated papers yet'],
    [[1], 'The one paper is from 2020'],
    [[7], 'All 7 papers are from 2020'],
    [[1, 0, 5], '5 of 6 papers are from 2022'],
    [[4, 2, 3, 2], '7 of 11 papers are from 2021 or later'],
    [[9, 0, 1], '10 papers, the first in 2020'],
  ])('states what %j shows', (counts, finding) => {
    expect(describeYears(years(counts))).toBe(finding);
  });
});
