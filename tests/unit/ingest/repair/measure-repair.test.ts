import { expect, test } from 'vitest';
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
  ['of size $\\frac{n}{m}$ only', 'flagged'],
  ['a set $\\{a, b\\}$ only', 'plain'],
  ['the $ell_1$ norm', 'slip'],
  ['over 360$^{\\circ}$ in all', 'restored'],
])('%s is %s', (source, fate) => {
  expect(measureRepair(source).map((outcome) => outcome.fate)).toEqual([fate]);
});
