import { describe, expect, it } from 'vitest';
import { choosePageNumbers, cutIntoLeaves, leafParam } from '../../../src/components/paging.ts';

describe('cutIntoLeaves', () => {
  it('keeps the order and loses nothing', () => {
    const items = Array.from({ length: 101 }, (_, index) => index);
    const leaves = cutIntoLeaves(items, 50);
    expect(leaves.map(({ items: part }) => part.length)).toEqual([50, 50, 1]);
    expect(leaves.flatMap(({ items: part }) => part)).toEqual(items);
  });

  it('makes one empty leaf of nothing', () => {
    expect(cutIntoLeaves([], 50)).toEqual([{ items: [], skipped: 0, number: 1, last: 1, total: 0 }]);
  });
});

describe('leafParam', () => {
  it('leaves the first page without a number', () => {
    expect([leafParam(1), leafParam(2)]).toEqual([undefined, 'page/2']);
  });
});

describe('choosePageNumbers', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [2, 4, [1, 2, 3, 4]],
    [4, 5, [1, 2, 3, 4, 5]],
    [5, 9, [1, undefined, 4, 5, 6, undefined, 9]],
    [400, 400, [1, undefined, 399, 400]],
  ])('shows page %i of %i as %j', (current, last, numbers) => {
    expect(choosePageNumbers(current, last)).toEqual(numbers);
  });
});
