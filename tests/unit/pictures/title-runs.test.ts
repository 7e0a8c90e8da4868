import { expect, test } from 'vitest';
import { renderInline } from '../../../src/entries/inline.ts';
import { plainRuns, readTitleRuns } from '../../../src/pictures/title-runs.ts';

/** Raised signs after ^, lowered ones after _. */
const show = (markdown: string): string =>
  readTitleRuns(renderInline(markdown).html)
    .map(({ text, shift }) => (shift === 0 ? text : `${shift === 1 ? '^' : '_'}${text}`))
    .join('|')
    .replaceAll('\u00A0', '~');

test.each([
  ['Plain words', 'Plain words'],
  ['Words in *italics* and `code`', 'Words in italics and code'],
  ['C$^3$AI', 'C|^3|AI'],
  ['$\\ell_1$ norms', 'ℓ|_1| norms'],
  ['$O(1/n^{2})$ rates', 'O(1/n|^2|) rates'],
  ['$x_i^2$', 'x|_i|^2'],
  ['360$^{\\circ}$ views', '360° views'],
  ['$\\tilde{O}(\\sqrt{T})$', 'O\u0303(√T)'],
  ['$\\sqrt{a+b}$', '√(a+b)'],
  ['$\\frac{a+b}{n}$', '(a+b)/n'],
  ['$n \\le k$', 'n~≤~k'],
  ['$\\log n$', 'log~n'],
  ['a < b & c', 'a < b & c'],
])('%s is set as %s', (markdown, runs) => {
  expect(show(markdown)).toBe(runs);
});

test('an empty text has no runs', () => {
  expect(plainRuns('')).toEqual([]);
  expect(readTitleRuns('')).toEqual([]);
});
