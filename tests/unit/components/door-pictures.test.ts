import { expect, test } from 'vitest';
import { drawColumns, drawDots } from '../../../src/components/door-pictures.ts';

test('dots are gathered by area, in the order of the areas', () => {
  const papers = [{ area: 2 }, { area: -1 }, { area: 2 }];
  expect(
    drawDots(
      papers,
      [
        [40, 80],
        [0, 0],
        [104, 6],
      ],
      0.1,
    ),
  ).toEqual([
    { area: -1, d: 'M0 0h0' },
    { area: 2, d: 'M4 8h0M10 1h0' },
  ]);
});

test('of many papers only some are drawn, from the first to the last', () => {
  const many = Array.from({ length: 20_000 }, (_, place) => place);
  const [group] = drawDots(
    many.map(() => ({ area: 0 })),
    many.map((place) => [place, 0] as const),
    1,
  );
  const drawn = (group?.d.match(/M\d+/g) ?? []).map((dot) => Number(dot.slice(1)));
  expect(drawn.length).toBeLessThanOrEqual(240);
  expect(drawn.length).toBeGreaterThan(200);
  expect(drawn.at(-1)).toBeGreaterThan(19_800);
});

test.each([
  { counts: [1, 2], d: 'M5 10v-5M15 10v-10' },
  { counts: [100, 0, 1, 100], d: 'M3 10v-10M13 10v-1M18 10v-10' },
  { counts: [], d: '' },
])('columns for $counts stand on the lower edge', ({ counts, d }) => {
  expect(drawColumns(counts, { width: 20, height: 10 })).toBe(d);
});
