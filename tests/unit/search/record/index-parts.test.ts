import { expect, test } from 'vitest';
import { choosePart, countParts } from '../../../../src/search/record/index-parts.ts';

test.each([
  [0, 1],
  [87, 1],
  [8_000, 1],
  [8_001, 2],
  [20_000, 4],
  [100_000, 16],
  [1_000_000, 128],
])('%i entries have %i parts', (entries, parts) => {
  expect(countParts(entries)).toBe(parts);
});

test('an entry keeps its part when others join, and parts fall into two when there are twice as many', () => {
  const ids = Array.from({ length: 500 }, (_, number) => `paper-${number}`);
  for (const id of ids) expect(Math.floor(choosePart(id, 8) / 2)).toBe(choosePart(id, 4));
  const sizes = Map.groupBy(ids, (id) => choosePart(id, 4));
  expect([...sizes.keys()].sort()).toEqual([0, 1, 2, 3]);
  for (const { length } of sizes.values()) expect(length).toBeGreaterThan(80);
});
