import { expect, test } from 'vitest';
import { cutExcerpt, type MarkedText, markText } from '../../../src/search/marked-text.ts';

const show = (marked: MarkedText): string => marked.map(({ text, marked: isMarked }) => (isMarked ? `[${text}]` : text)).join('');
const among =
  (...words: string[]) =>
  (word: string): boolean =>
    words.includes(word);

test.each([
  ['Low-Rank Adaptation', ['low', 'rank'], '[Low]-[Rank] Adaptation'],
  ['Pre-training at scale', ['pretraining'], '[Pre-training] at scale'],
  ['Nyström sampling', ['nystrom'], '[Nyström] sampling'],
  ['PFGM++ again', ['pfgm++'], '[PFGM++] again'],
  ['<b>bold</b> & <img>', ['img'], '<b>bold</b> & <[img]>'],
  ['nothing here', [], 'nothing here'],
])('%j with %j marked', (text, words, shown) => {
  expect(show(markText(text, among(...words)))).toBe(shown);
});

test('an excerpt is the densest window with its matches marked', () => {
  const content = Array.from({ length: 60 }, (_, index) => `w${index}`).join(' ');
  expect(show(cutExcerpt(content, among('w3', 'w40', 'w42'), 8))).toBe('… w38 w39 [w40] w41 [w42] w43 w44 w45 …');
});

test('without matches an excerpt is the beginning', () => {
  expect(show(cutExcerpt('one  two three four', among(), 2))).toBe('one two …');
  expect(cutExcerpt('', among('one'), 8)).toEqual([]);
});
