import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOfPair, keyOfStem } from '../../../../src/catalogue/related/term-keys.ts';
import { createTermLister } from '../../../../src/catalogue/related/text-terms.ts';
import { createStemmer, findWords } from '../../../../src/catalogue/stemmed-words.ts';

const stem = createStemmer();
const listTerms = createTermLister(stem);
const single = (word: string): number => keyOfStem(stem(word));
const pair = (first: string, second: string): number => keyOfPair(single(first), single(second));

test.each([
  ['Lighthouse logs', [single('lighthouse'), pair('lighthouse', 'logs'), single('logs')]],
  ['the state-of-the-art harbour', [single('harbour')]],
  ['full fine-tuning', [single('full'), single('fine'), pair('fine', 'tuning'), single('tuning')]],
  ['low-2 rank', [single('low'), single('rank')]],
  ['see https://example.org/reef or \\alpha here', [single('see')]],
  ['naïve Küsten', [single('naïve'), pair('naïve', 'Küsten'), single('Küsten')]],
])('the terms of %j are its stems and pairs', (text, keys) => {
  expect(listTerms(text).map(({ key }) => key)).toEqual(keys);
});

test('every term is a run of words of its text', () => {
  const someText = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'Z', '9', '-', '‐', '.', 'é', '图', 'σ', '’'), maxLength: 40 });
  fc.assert(
    fc.property(someText, (text) => {
      const places = new Map(findWords(text).map(({ start, end }) => [start, end]));
      const ends = new Set(places.values());
      for (const { start, end } of listTerms(text)) expect([places.has(start), ends.has(end)]).toEqual([true, true]);
    }),
  );
});
