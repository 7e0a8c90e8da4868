import { describe, expect, test } from 'vitest';
import { createDotFinder } from '../../../../src/client/map/dot-finder.ts';

const finder = createDotFinder([
  [100, 100],
  [200, 110],
  [300, 100],
  [100, 300],
  [110, 200],
]);
const everyone = (): boolean => true;

describe('finding dots', () => {
  test.each([
    [[104, 98], 0],
    [[190, 120], 1],
    [[150, 150], undefined],
  ] as const)('at %j lies %s', (place, found) => {
    expect(finder.findNear(place, 30)).toBe(found);
  });

  test.each([
    [0, 'right', 1],
    [0, 'down', 4],
    [2, 'left', 1],
    [3, 'up', 4],
    [2, 'right', undefined],
  ] as const)('from %i to the %s comes %s', (from, direction, next) => {
    expect(finder.findNext(from, direction, everyone)).toBe(next);
  });

  test('faded dots are passed over', () => {
    expect(finder.findNext(0, 'right', (index) => index !== 1)).toBe(2);
  });
});
