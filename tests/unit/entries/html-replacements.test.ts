import { describe, expect, test } from 'vitest';
import { parseEntry } from '../../../src/entries/parse-entry.ts';
import { entryText } from './entry-text.ts';

const judge = (abstract: string) =>
  parseEntry({ file: 'papers/moss.mdx', bytes: new TextEncoder().encode(entryText({ abstract })) }).problems.filter(
    ({ severity }) => severity === 'error',
  );

describe('HTML', () => {
  test.each([
    ['We <b>grow</b> moss.', ['write `**grow**`.']],
    ['We <strong>grow</strong> moss.', ['write `**grow**`.']],
    ['We <i>grow</i> <em>moss</em>.', ['write `*grow*`.', 'write `*moss*`.']],
    ['Area in m<sup>2</sup>.', ['write `$^2$`.']],
    ['Area in m<sup>2n</sup>.', ['write `$^{2n}$`.']],
    ['H<sub>2</sub>O.', ['write `$_2$`.']],
    ['One<br>two<br/>three.', ['write a blank line in its place.', 'write a blank line in its place.']],
    ['See <a href="https://example.org/moss">moss</a>.', ['write `[moss](https://example.org/moss)`.']],
    ['See <a href="javascript:x">moss</a>.', ['write `[moss](https://…)`.']],
    ['<script>x</script>', ['delete it.', 'delete it.']],
    ['Moss <!-- green --> grows.', ['delete it.']],
    ['We <b>grow <u>moss</u></b>.', Array.from({ length: 4 }, () => 'put it in code marks, or use Markdown.')],
    ['An escaped \\<b>x</b> one.', ['put it in code marks, or use Markdown.']],
  ])('%s is answered with what to type', (abstract, fixes) => {
    expect(judge(abstract).map(({ fix }) => fix)).toEqual(fixes);
  });
});

describe('a formula that cannot be read', () => {
  test.each([
    ['A $\\frac{1}{2$ of it.', 'The formula `\\frac{1}{2` cannot be read: a `}` is missing.', 3],
    ['Price is $5 and $6. Formula $\\frac{1}{2$ here.', 'The formula `\\frac{1}{2` cannot be read: a `}` is missing.', 29],
    ['Price is $5 and $x^2$ grows.', undefined, undefined],
    ['Price is $5_a_b and $x^2$ grows.', 'The dollar sign before `5_a_b` is read as the beginning of a formula.', 10],
    ['A $\\mossy$.', 'The formula `\\mossy` cannot be read: the command `\\mossy` is not known.', 3],
    ['A $x}$.', 'The formula `x}` cannot be read: a `}` stands there without its `{`.', 3],
  ])('%s is told in plain words', (abstract, message, column) => {
    const [problem] = judge(abstract);
    if (message !== undefined) expect(problem).toMatchObject({ message, place: { column } });
    expect(problem?.message).not.toMatch(/math mode|EOF|parse/i);
  });
});
