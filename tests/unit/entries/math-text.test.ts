import { expect, test } from 'vitest';
import { renderMathText, renderPlain, renderPlainTitle } from '../../../src/entries/math-text.ts';
import { renderInline } from '../../../src/entries/inline.ts';
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
  ['2^n', '2^n'],
  ['O(n^{3/2})', 'O(n^(3/2))'],
  ['10^{-3}', '10^(−3)'],
  ['\\frac{a}{b}', 'a/b'],
  ['\\hat{x}', 'x̂'],
  ['90^\\circ', '90°'],
])('%s reads %s', (tex, text) => {
  expect(read(tex)).toBe(text);
});

test('what stands around formulas is kept as text', () => {
  expect(renderMathText('A <em>b</em> &lt;unk&gt; <math><mi>n</mi></math>.')).toBe('A b <unk> n.');
});

test('white space between the parts of a formula is none of them, notes are left out', () => {
  const html =
    '<p>In <math><msup> <mi>n</mi> <mn>2</mn> </msup></math><sup><a href="#n">1</a></sup></p>\n<section><h3>Notes</h3><p>No.</p></section>';
  expect(renderMathText(html)).toBe('In n²');
});

test('a text without formulas stays as it is', () => {
  expect(renderPlain('a  <b>', '<p>other</p>')).toBe('a  <b>');
  expect(renderPlainTitle({ titleText: 'C3AI', titleHtml: 'C<math><msup><mrow></mrow><mn>3</mn></msup></math>AI' })).toBe('C³AI');
});

test('brackets that are there are not put twice', () => expect(renderMathText(renderInline('$x^{(k+1)}$').html)).toBe('x^(k+1)'));
