import { describe, expect, test } from 'vitest';
import { renderAddress, renderCode, renderFence, renderInert } from '../../../../src/problems/reporters/inert-markdown.ts';

const HOSTILE = [
  '@octocat please',
  'fixes #12',
  'GH-7',
  'owner/name#3',
  '<img src=x onerror=alert(1)>',
  '![x](https://evil.example/p.png)',
  '[x](javascript:alert(1))',
  'see https://evil.example or www.evil.example',
  '```\n</details><script>',
  'a\u001b[31mred\u202e',
  '::error::x\n::add-mask::y',
  ':tada: &amp; $x$ | a | b |',
  '- [ ] a task',
  '=== a heading',
];

describe.each(HOSTILE)('%j', (text) => {
  const inert = renderInert(text);
  test('calls nobody and links nothing', () => {
    expect(inert).not.toMatch(/@\w|#\d|GH-|https?:|www\.|(?<!\\)[<>[\]!`|$]|:\w+:|^[-=]/);
    expect(inert).not.toMatch(/\p{Cc}|\u202e/u);
  });
  test('cannot leave a block of code', () => {
    const lines = renderFence(text).split('\n');
    const fence = lines.at(-1) ?? '';
    expect(lines.slice(1, -1).filter((line) => line.startsWith(fence))).toEqual([]);
  });
  test('cannot leave a code span', () => {
    const code = renderCode(text);
    const fence = /^`+/.exec(code)?.[0] ?? '';
    expect(code.slice(fence.length, -fence.length).match(/`+/g)?.includes(fence) ?? false).toBe(false);
  });
});

test.each([
  ['https://example.org/a(b)', '[`https://example.org/a(b)`](<https://example.org/a(b)>)'],
  ['http://example.org/', '`http://example.org/`'],
  ['javascript:alert(1)', '`javascript:alert(1)`'],
  ['https://github.com/a/b/issues/1', '`https://github.com/a/b/issues/1`'],
])('%s is linked only where that is safe', (url, shown) => expect(renderAddress(url)).toBe(shown));
