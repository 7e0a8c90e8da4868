import { describe, expect, test } from 'vitest';
import { compareResults, findPageDifferences, measureGrowth } from '../../../../scripts/bench/ratios.ts';
import type { SiteSizes } from '../../../../scripts/bench/site-sizes.ts';

const sizes = (pages: Partial<SiteSizes['pages']>): SiteSizes => ({
  files: 0,
  bytes: 0,
  pageBytes: 0,
  indexBytes: 0,
  pages: { entries: 0, papers: 0, topics: 0, years: 0, authors: 0, methods: 0, other: 0, ...pages },
});

describe('ratios', () => {
  test('a run is compared with the floor and with Hugo of its own size', () => {
    const cold = { n: 100, name: 'cold', wall: 6, cpu: 8 };
    const other = { n: 10, name: 'cold', wall: 6 };
    const floor = { n: 100, name: 'floor', wall: 3, cpu: 2 };
    const ratios = compareResults([cold, other, floor, { n: 100, name: 'hugo', wall: 4 }, { n: 10, name: 'floor', wall: 2 }]);
    expect(ratios.get(cold)).toEqual({ toFloor: { wall: 2, cpu: 4 }, toHugo: { wall: 1.5 } });
    expect(ratios.get(other)).toEqual({ toFloor: { wall: 3 }, toHugo: {} });
  });

  test('growth is the cost of an entry against the smallest size of the same run', () => {
    const growth = measureGrowth([
      { n: 100, name: 'cold', wall: 1, cpu: 2 },
      { n: 1000, name: 'cold', wall: 12, cpu: 20 },
      { n: 1000, name: 'floor', wall: 5 },
    ]);
    expect(growth).toEqual([
      { n: 100, name: 'cold', milliseconds: 10, growth: 1, cpuMilliseconds: 20, cpuGrowth: 1 },
      { n: 1000, name: 'cold', milliseconds: 12, growth: 1.2, cpuMilliseconds: 20, cpuGrowth: 1 },
      { n: 1000, name: 'floor', milliseconds: 5, growth: 1 },
    ]);
  });

  test('a peer may differ by a fiftieth or two pages of a kind, and in pages of its own', () => {
    expect(findPageDifferences(sizes({ entries: 1000, years: 3 }), sizes({ entries: 981, years: 5, other: 90 }))).toEqual([]);
    expect(findPageDifferences(sizes({ entries: 1000, years: 3 }), sizes({ entries: 979, years: 6 }))).toEqual([
      'entries: 979 pages instead of 1000',
      'years: 6 pages instead of 3',
    ]);
  });
});
