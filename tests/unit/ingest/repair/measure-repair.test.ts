import { expect, test } from 'vitest';
import { repairText } from '../../../../src/ingest/repair/repair-text.ts';
import { measureRepair } from '../../../repair-quality/measure-repair.ts';
import { joinPage, stripTex } from '../../../repair-quality/strip-tex.ts';

test.each([
  ['a $\\tilde{\\mathcal{O}}(\\sqrt{\\mathcal{C}_\\Phi/m})$ risk', 'a mathcal{O}(mathcal{C_Phi/m}) risk'],
  ['by $3\\%\\sim20\\%$ at 50\\%', 'by 3%sim20% at 50\\%'],
  ['on \\href{https://example.org}{x} in \\textbf{bold}', 'on https://example.org{x} in bold'],
])('the page strips %s', (source, page) => {
  expect(joinPage(stripTex(source))).toBe(page);
});

test.each([
  ['for $x_i$ only', 'restored'],
  ['of $O(n)$ steps', 'plain'],
  ['of $O(\\sqrt{n})$ steps', 'lost'],
])('%s is %s', (source, fate) => {
  expect(measureRepair(source).map((outcome) => outcome.fate)).toEqual([fate]);
});

test.each(['x_1 ', '(x_', 'http://', '$x ', '{', '\\'])('64 KB of `%s` is read in bounded time', (piece) => {
  const start = performance.now();
  repairText(piece.repeat(65_536 / piece.length), { dollars: 'lost' });
  expect(performance.now() - start).toBeLessThan(2000);
});
