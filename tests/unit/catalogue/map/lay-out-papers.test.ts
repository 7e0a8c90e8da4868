import { describe, expect, test } from 'vitest';
import { layOutPapers } from '../../../../src/catalogue/map/lay-out-papers.ts';
import type { MapInput } from '../../../../src/catalogue/map/map-input.ts';
import { SHEET } from '../../../../src/catalogue/map/sheet.ts';

/** Groups of papers of which each is near to the others of its group, the next ones most. */
function inventGroups(groups: number, size: number): MapInput {
  const papers = Array.from({ length: groups * size }, (_, index) => ({ group: Math.floor(index / size), place: index % size }));
  const nearest = papers.map(({ group, place }) =>
    Array.from({ length: Math.min(15, size - 1) }, (_, step) => ({ index: group * size + ((place + step + 1) % size), score: 0.9 - step * 0.04 })),
  );
  return { nearest, topics: papers.map(({ group }) => (group === 0 ? [] : [group])), topicCount: groups };
}

const isOnSheet = ([x, y]: readonly [number, number]): boolean =>
  Number.isInteger(x) && Number.isInteger(y) && x >= 0 && y >= 0 && x <= SHEET.width && y <= SHEET.height;

/** Of the ten papers drawn nearest to each paper, the share that is of its group. */
function measureCompany(input: MapInput, size: number): number {
  const points = layOutPapers(input);
  const shares = points.map(([x, y], index) => {
    const distance = (other: number): number => Math.hypot((points[other]?.[0] ?? 0) - x, (points[other]?.[1] ?? 0) - y);
    const near = [...points.keys()]
      .filter((other) => other !== index)
      .sort((a, b) => distance(a) - distance(b))
      .slice(0, 10);
    return near.filter((other) => Math.floor(other / size) === Math.floor(index / size)).length / near.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

describe('a layout of papers', () => {
  test.each([0, 1, 2, 10, 16])('places %i papers on the sheet', (count) => {
    const points = layOutPapers(inventGroups(1, count));
    expect(points).toHaveLength(count);
    expect(points.every(isOnSheet)).toBe(true);
  });

  test('is the same every time', () => {
    expect(layOutPapers(inventGroups(4, 20))).toEqual(layOutPapers(inventGroups(4, 20)));
  });

  test('draws neighbours near each other: six times chance and more', () => {
    // Of 160 papers, 19 others are of the same group: by chance an eighth.
    expect(measureCompany(inventGroups(8, 20), 20)).toBeGreaterThan(0.75);
  });

  test('keeps papers apart that say the same', () => {
    const same = Array.from({ length: 30 }, (_, index) => Array.from({ length: 15 }, (_, step) => ({ index: (index + step + 1) % 30, score: 1 })));
    const points = layOutPapers({ nearest: same, topics: same.map(() => [0]), topicCount: 1 });
    expect(new Set(points.map(String)).size).toBe(30);
  });

  test('places papers without neighbours beside those of their topic', () => {
    const input = inventGroups(4, 20);
    const alone = input.topics.length;
    const points = layOutPapers({ ...input, nearest: [...input.nearest, []], topics: [...input.topics, [2]] });
    expect(points.every(isOnSheet)).toBe(true);
    const [x, y] = points[alone] ?? [0, 0];
    const meanDistance = (group: number): number =>
      points.slice(group * 20, group * 20 + 20).reduce((sum, [otherX, otherY]) => sum + Math.hypot(otherX - x, otherY - y) / 20, 0);
    expect(meanDistance(2)).toBe(Math.min(meanDistance(1), meanDistance(2), meanDistance(3)));
  });
});
