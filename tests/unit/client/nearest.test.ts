import { describe, expect, it } from 'vitest';
import { rankNames, readWanted, type Name } from '../../../src/client/nearest.ts';

const names: readonly Name[] = [
  ['a-quiet-walk-on-graphs', 'A quiet walk on graphs'],
  ['loud-graphs', 'Loud graphs'],
  ['zebra-130b-an-open-model', 'ZEBRA-130B: An Open Model'],
  ['zebra-70b', 'ZEBRA-70B'],
];
const rank = (path: string): string[] => rankNames(readWanted(path), names).map(([id]) => id);

describe('readWanted', () => {
  it.each([
    ['/papers/zebra-130/', 'zebra-130'],
    ['/site/papers/Zebra%20130B.html', 'zebra-130b'],
    ['/%E0%A4%A', 'e0-a4-a'],
    ['/', ''],
  ])('reads %s as %s', (path, wanted) => {
    expect(readWanted(path)).toBe(wanted);
  });
});

describe('rankNames', () => {
  it('puts the entry that begins like the address first', () => {
    expect(rank('/papers/zebra-130/')[0]).toBe('zebra-130b-an-open-model');
  });

  it('forgives letters that were mistyped', () => {
    expect(rank('/papers/zebar-130b-an-open-modle/')[0]).toBe('zebra-130b-an-open-model');
  });

  it('finds an entry by some of its words', () => {
    expect(rank('/papers/quiet-graphs/')).toContain('a-quiet-walk-on-graphs');
  });

  it('offers nothing when nothing resembles the address', () => {
    expect(rank('/wp-login.php')).toEqual([]);
  });
});
