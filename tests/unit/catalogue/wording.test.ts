import { describe, expect, it } from 'vitest';
import { countOf, formatDate, shortenUrl } from '../../../src/catalogue/wording.ts';

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

describe('shortenUrl', () => {
  it('drops scheme, www. and the closing slash', () => {
    expect(shortenUrl('https://www.example.org/code/')).toBe('example.org/code');
  });
});
