import { describe, expect, test } from 'vitest';
import { visit } from 'unist-util-visit';
import { parseAbstract } from '../../../src/entries/markdown.ts';

const formulas = (markdown: string) => {
  const found: string[] = [];
  visit(parseAbstract(markdown), ['inlineMath', 'math'], (node) => void found.push((node as unknown as { value: string }).value));
  return found;
};

describe('maths between dollars', () => {
  test.each<[string, string[]]>([
    ['$x$', ['x']],
    ['a $x$-b ($y$).', ['x', 'y']],
    ['$5 and $6', []],
    ['$ x$ and $x $', []],
    ['$a$5', []],
    ['\\$x$', []],
    ['$\\$5$', ['\\$5']],
    ['$a\nb$', ['a\nb']],
    ['$a\n\nb$', []],
    ['$$x + y$$ inline', ['x + y']],
    ['$$\nx\n$$', ['x']],
    ['`$x$`', []],
    ['$a_{1}$ and $*b*$', ['a_{1}', '*b*']],
    ['$\\alpha\\\\$', ['\\alpha\\\\']],
  ])('%j holds %j', (markdown, expected) => {
    expect(formulas(markdown)).toEqual(expected);
  });

  test('a thousand unclosed dollars cost little', () => {
    const started = performance.now();
    formulas('$a '.repeat(1400));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
