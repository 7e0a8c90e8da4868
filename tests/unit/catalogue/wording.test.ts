import { describe, expect, it, test } from 'vitest';
import { countOf, cutList, formatDate, joinSome, listPlaces, shortenUrl } from '../../../src/catalogue/wording.ts';

describe('formatDate', () => {
  it.each([
    ['2022-10-05', '5 October 2022'],
    ['2022-10', 'October 2022'],
    ['2022', '2022'],
  ])('says %s as %s, no more precise than it is known', (date, words) => {
    expect(formatDate(date)).toBe(words);
  });
});

describe('countOf', () => {
  it('agrees with its number', () => {
    expect([countOf(0, 'paper'), countOf(1, 'paper'), countOf(1200, 'entry', 'entries')]).toEqual(['0 papers', '1 paper', '1,200 entries']);
  });
});

describe('a list of which some are told', () => {
  it.each([
    [1, 'a'],
    [4, 'a, b, c, d'],
    [5, 'a, b, c and 2 more'],
  ])('of %d is cut only where that saves something', (count, words) => {
    const told = cutList(['a', 'b', 'c', 'd', 'e'].slice(0, count), 3);
    expect(joinSome(told, count - told.length)).toBe(words);
  });
});

describe('shortenUrl', () => {
  it('drops scheme, www. and the closing slash', () => {
    expect(shortenUrl('https://www.example.org/code/')).toBe('example.org/code');
  });
});

test.each([
  [{ venue: 'XCONF', year: '2024' }, ['XCONF', '2024']],
  [{ venue: 'XCONF 2024', year: '2023' }, ['XCONF 2024']],
  [{ venue: 'Moss 2000', year: '2000' }, ['Moss 2000']],
  [{ year: '2023' }, ['2023']],
  [{}, []],
])('of %j one year is told', (paper, places) => expect(listPlaces(paper)).toEqual(places));
