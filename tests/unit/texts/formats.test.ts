import { describe, expect, test } from 'vitest';
import { getTexts } from '../../../src/texts/languages.ts';

describe.each([
  ['en', ['5 October 2022', 'October 2022', '2022', 'soon'], ['1 paper', '1,200 papers'], ['1 kB', '12.3 MB', '123 MB', '4.0 GB']],
  ['zh', ['2022 年 10 月 5 日', '2022 年 10 月', '2022', 'soon'], ['1 篇论文', '1,200 篇论文'], ['1 kB', '12.3 MB', '123 MB', '4.0 GB']],
])('in %s', (language, dates, counts, sizes) => {
  const texts = getTexts(language);

  test('dates are no more precise than they are known', () => {
    expect(['2022-10-05', '2022-10', '2022', 'soon'].map(texts.formatDate)).toEqual(dates);
  });

  test('counts agree with their number', () => {
    expect([1, 1200].map(texts.papers)).toEqual(counts);
  });

  test('sizes have two or three digits', () => {
    expect([200, 12_345_678, 123_456_789, 4e9].map(texts.formatBytes)).toEqual(sizes);
  });
});

test.each([
  ['en', 'Ada Example, Bo Sample and 3 more', 'Tides, by Ada Example and others'],
  ['zh', 'Ada Example、Bo Sample 等 5 人', '《Tides》，Ada Example 等'],
])('people are told in %s', (language, joined, title) => {
  const texts = getTexts(language);
  expect(texts.joinPeople(['Ada Example', 'Bo Sample'], 3)).toBe(joined);
  expect(texts.titleByPeople('Tides', 'Ada Example', true)).toBe(title);
});
