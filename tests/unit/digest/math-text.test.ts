import { expect, test } from 'vitest';
import { renderMathText } from '../../../src/digest/math-text.ts';
import { renderFormula } from '../../../src/entries/formula.ts';

const read = (tex: string): string => {
  const formula = renderFormula(tex, false);
  return formula.kind === 'rendered' ? renderMathText(formula.html) : formula.kind;
};

test.each([
  ['O(n^2)', 'O(n²)'],
  ['x_{10}', 'x₁₀'],
  ['x_i^{k+1}', 'x_i^(k+1)'],
  ['\\frac{a+b}{2}', '(a+b)/2'],
  ['\\sqrt{n}', '√n'],
  ['1.5\\times', '1.5×'],
  ['\\ell_0', 'ℓ₀'],
  ["f'", 'f′'],
])('%s reads %s', (tex, text) => {
  expect(read(tex)).toBe(text);
});

test('what stands around formulas is kept as text', () => {
  expect(renderMathText('A <em>b</em> &lt;unk&gt; <math><mi>n</mi></math>.')).toBe('A b <unk> n.');
});
