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

test.each([
  ['en', ['No paper names a method yet.', '1 method that papers name, introduced here.', '3 methods that papers name, from outside the catalogue.']],
  ['zh', ['还没有论文提到方法的名称。', '论文中提到名称的 1 种方法，均在此提出。', '论文中提到名称的 3 种方法，均来自目录之外。']],
])('a list of no method, of one and of none from here is told in %s', (language, ledes) => {
  const { methodsLede } = getTexts(language);
  expect([methodsLede(0, 0), methodsLede(1, 1), methodsLede(3, 0)]).toEqual(ledes);
});

test('lists of one paper are not called the newest first', () => {
  const { listAllLede, recentLede, authorsLede } = getTexts('en');
  expect([listAllLede(1), listAllLede(2)]).toEqual(['1 paper.', '2 papers, newest first.']);
  expect(recentLede(1)).toBe('The paper that joined the catalogue last, whenever it was published.');
  expect([0, 1, 2].map(authorsLede)).toEqual(['No people yet.', '1 person.', '2 people, by family name.']);
});
