import { describe, expect, test } from 'vitest';
import { parseEntry } from '../../../src/entries/parse-entry.ts';
import { entryText } from './entry-text.ts';

const parse = (abstract: string) => parseEntry({ file: 'papers/plain.mdx', bytes: new TextEncoder().encode(entryText({ abstract })) });
const errors = (abstract: string) => parse(abstract).problems.flatMap(({ severity, code }) => (severity === 'error' ? [code] : []));

describe('an abstract is data', () => {
  test.each([
    ['an import', "import fs from 'node:fs'", 'code-in-body'],
    ['an export', 'export const x = await import("node:fs")', 'code-in-body'],
    ['an import inside a paragraph', "Text.\nimport 'x'", 'code-in-body'],
    ['a member expression', 'Two is {process.env.HOME}.', 'code-in-body'],
    ['a call', '{f(1)}', 'code-in-body'],
    ['a comment in braces', '{/* x */}', 'code-in-body'],
    ['a script', '<script>alert(1)</script>', 'html'],
    ['an HTML comment', '<!-- x -->', 'html'],
    ['a component', '<Fragment set:html="x"/>', 'html'],
    ['a member component', '<props.components.wrapper />', 'html'],
    ['a custom element', '<x-y onclick="z">a</x-y>', 'html'],
    ['an image', '![x](../../astro.config.mjs)', 'image'],
    ['an image by reference', '![x][y]\n\n[y]: https://example.org/x.png', 'image'],
    ['a script link', '[x](javascript:alert(1))', 'unsafe-link'],
    ['a script link behind a control character', '[x](&#x1f;javascript:alert(1))', 'unsafe-link'],
    ['a script link in a footnote', 'a[^1]\n\n[^1]: [x](javascript:alert(1))', 'unsafe-link'],
    ['a relative link', '[x](../../etc/passwd)', 'unsafe-link'],
    ['a macro definition', '$\\newcommand{\\R}{x}$', 'unsafe-formula'],
    ['an unclosed brace in a formula', 'A formula $\\frac{1$ here.', 'bad-formula'],
    ['3,000 nested quotes', '>'.repeat(3000), 'too-much'],
    ['lists nested in footnotes', '1. [^a]: '.repeat(1700), 'too-much'],
    ['growing backtick runs', '`'.repeat(11), 'too-much'],
    ['a flood of dollars', '$a '.repeat(1600), 'too-much'],
    ['301 formulas', '$a$ '.repeat(301), 'too-much'],
  ])('refuses %s', (_, abstract, code) => {
    expect(errors(abstract)).toContain(code);
  });

  test.each([
    ['p < 0.05, n > 30', '<p>p &#x3C; 0.05, n > 30</p>'],
    ['the <unk> token and </think>', '<p>the &#x3C;unk> token and &#x3C;/think></p>'],
    ['if a<b and c>d', '<p>if a&#x3C;b and c>d</p>'],
    ['exam\u00adples of a soft hyphen', '<p>examples of a soft hyphen</p>'],
    ['S^{2}FT and {a,b}@x', '<p>S^{2}FT and {a,b}@x</p>'],
    ['$5 per hour, $100K to $200K (US$3M)', '<p>$5 per hour, $100K to $200K (US$3M)</p>'],
    ['about 10~20 and 30~40', '<p>about 10~20 and 30~40</p>'],
    ['import substitution is old', '<p>import substitution is old</p>'],
    ['export rates fell', '<p>export rates fell</p>'],
    ['    four spaces', '<p>four spaces</p>'],
    ['C:\\new\\table', '<p>C:\\new\\table</p>'],
    ['`<div>` in code', '<p><code>&#x3C;div></code> in code</p>'],
  ])('shows %s as typed', (abstract, html) => {
    expect(errors(abstract)).toEqual([]);
    expect(parse(abstract).entry?.html).toBe(html);
  });

  test('links footnotes within the page and nothing else gets an id', () => {
    const html = parse('## A heading\n\nText[^a].\n\n[^a]: Note.').entry?.html ?? '';
    expect(html).toContain('<h4>A heading</h4>');
    expect([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['note-fnref-a', 'note-fn-a']);
  });

  test('puts formulas back in order, wherever they stand', () => {
    const html = parse('a $x$ b\n\n| $y$ |\n| --- |\n| $z$ |\n\n$$\nw\n$$').entry?.html ?? '';
    expect([...html.matchAll(/x-tex">(\w)</g)].map(([, tex]) => tex)).toEqual(['x', 'y', 'z', 'w']);
  });

  test('never lets a style attribute through', () => {
    expect(parse('$\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}$ $\\color{red}{x}$').entry?.html).not.toContain('style=');
  });
});
