import { expect, test } from 'vitest';
import { decodeTitleOrder, encodeTitleOrder } from '../../../../src/search/tables/title-order.ts';

const order = (titles: readonly string[]): string[] => {
  const entries = titles.map((titleText) => ({ titleText }));
  return [...decodeTitleOrder(encodeTitleOrder(entries), titles.length)].map((page) => titles[page] ?? '');
};

test('titles are ordered whatever their case, accents and leading signs', () => {
  expect(order(['zebra', '“Étude” of moss', 'Fern', '*Easy* moss', 'γ-Moss'])).toEqual(['*Easy* moss', '“Étude” of moss', 'Fern', 'γ-Moss', 'zebra']);
});

test('equal titles keep the order of the catalogue', () => {
  const entries = [{ titleText: 'Moss' }, { titleText: 'Fern' }, { titleText: 'moss' }];
  expect([...decodeTitleOrder(encodeTitleOrder(entries), 3)]).toEqual([1, 0, 2]);
});

test('an empty catalogue has an empty order', () => {
  expect(order([])).toEqual([]);
});
