import { expect, test } from 'vitest';
import { buildExcerpt, type MarkedText, markWords } from '../../../src/search/marked-text.ts';

const show = (marked: MarkedText): string => marked.map(({ text, marked: isMarked }) => (isMarked ? `[${text}]` : text)).join('');

test.each([
  ['Low-Rank Adaptation', 'low rank', '[Low]-[Rank] Adaptation'],
  ['Nyström sampling', 'nystrom', '[Nyström] sampling'],
  ['A graph, graphs and GraphML', 'graph', 'A [graph], [graphs] and [GraphML]'],
  ['a fast map', 'a', '[a] fast map'],
  ['<b>bold</b> & <img>', 'img', '<b>bold</b> & <[img]>'],
  ['nothing here', '"(*', 'nothing here'],
])('%j marked for %j', (text, query, shown) => {
  expect(show(markWords(text, query))).toBe(shown);
});

test('an excerpt is the densest window with its matches marked', () => {
  const content = Array.from({ length: 60 }, (_, index) => `w${index}`).join(' ');
  expect(show(buildExcerpt(content, [3, 40, 42], 8))).toBe('… w38 w39 [w40] w41 [w42] w43 w44 w45 …');
});

test('without matches an excerpt is the beginning', () => {
  expect(show(buildExcerpt('one two three four', [], 2))).toBe('one two …');
});

test('positions outside the text are ignored', () => {
  expect(show(buildExcerpt('one  two', [-1, 1, 99], 8))).toBe('one [two]');
  expect(buildExcerpt('', [0], 8)).toEqual([]);
});
