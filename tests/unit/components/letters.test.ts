import { describe, expect, it } from 'vitest';
import { findInitials, groupByInitial, initialOf } from '../../../src/components/letters.ts';
import { cutIntoLeaves } from '../../../src/components/paging.ts';

const self = (name: string): string => name;

describe('initialOf', () => {
  it.each([
    ['Example', 'E'],
    ['émile', 'E'],
    ['Ångström', 'A'],
    ['3D-Walk', '#'],
    ['王', '#'],
    ['', '#'],
  ])('files %s under %s', (name, initial) => {
    expect(initialOf(name)).toBe(initial);
  });
});

describe('groupByInitial', () => {
  it('keeps the order within a letter', () => {
    expect(groupByInitial(['Ada', 'Abe', 'Bo'], self)).toEqual([
      { initial: 'A', items: ['Ada', 'Abe'] },
      { initial: 'B', items: ['Bo'] },
    ]);
  });
});

describe('findInitials', () => {
  it('names the leaf on which a letter begins', () => {
    expect([...findInitials(cutIntoLeaves(['Ada', 'Bo', 'Bea', 'Cy'], 2), self)]).toEqual([
      ['A', 1],
      ['B', 1],
      ['C', 2],
    ]);
  });
});
