import { expect, test } from 'vitest';
import { stripMarkup } from '../../../../src/ingest/topics/plain-words.ts';

test.each([
  ['*Tulips* and **bulbs**', 'Tulips and bulbs'],
  ['[tulips](https://example.org/a_b) at https://example.org/c', 'tulips at'],
  ['a \\{bulb\\} of 5\\%', 'a bulb of 5%'],
  ['$N$:$M$ sparsity', 'N:M sparsity'],
  ['bounds of $\\mathcal{O}(\\log n)$ steps', 'bounds of steps'],
  ['\\textbf{tulips} _grow_ in snake_case[^1]', 'tulips grow in snake_case'],
])('%j reads %j', (markdown, words) => {
  expect(stripMarkup(markdown)).toBe(words);
});

test.each(['$', '[', '](', '\\', '_', '*', '&#', '[^'])('a million times %j takes no time', (piece) => {
  const start = performance.now();
  stripMarkup(piece.repeat(1_000_000 / piece.length));
  expect(performance.now() - start).toBeLessThan(1000);
});
