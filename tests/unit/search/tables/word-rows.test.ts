import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeWordRows, encodeWordRows } from '../../../../src/search/tables/word-rows.ts';
import type { KnownWord } from '../../../../src/search/tables/word-table.ts';

const read = (words: readonly KnownWord[]): string => new TextDecoder().decode(encodeWordRows(words));

test.each<[KnownWord, string]>([
  [{ text: 'moss', papers: 1, stem: 'moss' }, '0moss'],
  [{ text: 'moss', papers: 357, stem: 'moss' }, '0moss\t9x'],
  [{ text: 'networks', papers: 1, stem: 'network' }, '0networks\t\t1'],
  [{ text: 'easily', papers: 2, stem: 'easili' }, '0easily\t2\t1.i'],
  [{ text: 'x2', papers: 3, stem: 'x²' }, '0x2\t3\t1.²'],
  [{ text: 'a7', papers: 3, stem: 'a.7' }, '0a7\t3\t1..7'],
])('%j is one short row', (word, row) => {
  expect(read([word])).toBe(row);
});

test('a word repeats nothing of the word before it', () => {
  const words = ['moss', 'mosses', 'most', 'zebra'].map((text) => ({ text, papers: 1, stem: text }));
  expect(read(words)).toBe('0moss\n4es\n3t\n0zebra');
});

test('words of more shared letters than a digit can say are whole too', () => {
  const words = ['a'.repeat(80), `${'a'.repeat(80)}b`].map((text) => ({ text, papers: 1, stem: text }));
  expect(decodeWordRows(encodeWordRows(words))).toEqual(words);
});

test('what was written is read back', () => {
  const cell = fc.string({
    unit: fc.oneof(fc.constantFrom('a', 'é', '0', '.', '9', '語', '𝔸'), fc.string({ minLength: 1, maxLength: 1 })),
    minLength: 1,
  });
  const plain = cell.filter((text) => !/[\t\n]/.test(text) && text.isWellFormed() && !text.startsWith('\ufeff'));
  const word = fc.record({ text: plain, papers: fc.integer({ min: 1, max: 2 ** 40 }), stem: plain });
  fc.assert(
    fc.property(fc.array(word), (words) => {
      expect(decodeWordRows(encodeWordRows(words))).toEqual(words);
    }),
  );
});
