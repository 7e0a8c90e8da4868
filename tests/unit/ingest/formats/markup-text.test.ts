import { expect, test } from 'vitest';
import { readMarkup, readMarkupLine } from '../../../../src/ingest/formats/markup-text.ts';

test.each([
  ['10<sup>2</sup> and x<sub>10</sub>', '10² and x₁₀'],
  ['19<sup>th</sup> Moss<sup>®</sup><sup>TM</sup>', '19th Moss®™'],
  ['L<sub>max</sub>, x<sup>k+1</sup>, <i>n<sup>a</sup></i>', String.raw`L$_{\text{max}}$, x$^{k+1}$, n$^{a}$`],
  ['p < 0.05, k<n and n>k, x<b> or <i>', 'p < 0.05, k<n and n>k, x<b> or <i>'],
  ['the <think> and <foo bar="1">x</foo> tags', 'the <think> and <foo bar="1">x</foo> tags'],
  ['where $a<b>c</b>$ <b>holds</b>', 'where $a<b>c</b>$ holds'],
  ['R&D, Q&not and AT&amp;T &lt; &#x41;&eacute;', 'R&D, Q&not and AT&T < Aé'],
  ['Moss &amp;amp; Fern, &lt;i&gt;Bryum&lt;/i&gt;', 'Moss & Fern, Bryum'],
  ['<p>One</p><p>Two<br>three</p>', 'One\n\nTwo three'],
  ['<jats:title>Abstract</jats:title><jats:p>One.</jats:p>', 'One.'],
  [
    '<jats:sec><jats:title>Aim</jats:title><jats:p>One.</jats:p></jats:sec><jats:sec><jats:title>Why?</jats:title>Two.</jats:sec>',
    'Aim: One.\n\nWhy? Two.',
  ],
  [String.raw`<jats:tex-math>\documentclass{a}\begin{document}$$x^2 &lt; 1$$\end{document}</jats:tex-math>`, '$x^2 < 1$'],
  ['<alternatives><mml:math><mml:mi>y</mml:mi></mml:math><tex-math>$y$</tex-math></alternatives>', '$y$'],
  ['<math alttext="\\alpha"><mi>α</mi></math>', String.raw`$\alpha$`],
  [
    '<mml:math><mml:semantics><mml:mi>z</mml:mi><mml:annotation encoding="application/x-tex">z_0</mml:annotation></mml:semantics></mml:math>',
    '$z_0$',
  ],
  [
    '<mml:math><mml:mfrac><mml:mi>a</mml:mi><mml:msqrt><mml:mi>b</mml:mi></mml:msqrt></mml:mfrac><mml:mo>&lt;</mml:mo><mml:msub><mml:mi>L</mml:mi><mml:mi>max</mml:mi></mml:msub></mml:math>',
    String.raw`$\frac{a}{\sqrt{b}} < L_{\mathrm{max}}$`,
  ],
  ['<script>x</script><img src=x onerror=y>', '<script>x</script><img src=x onerror=y>'],
  ['One\n\nTwo\nthree', 'One\n\nTwo three'],
])('%s is read', (source, text) => expect(readMarkup(source)).toBe(text));

test('a title is one line', () => expect(readMarkupLine('<p>One</p><p>Two</p>')).toBe('One Two'));

test.each(['<i>', '</i>', '<i></i>', '<', '&', '&amp;', '<p>', '$', '<i a="', '<sup>', '<math><mi>', '&lt;', '<title>', '\n\n'])(
  'a flood of %s costs little',
  (piece) => {
    const start = performance.now();
    readMarkup(piece.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(1000);
  },
);
