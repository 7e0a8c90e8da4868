import { expect, test } from 'vitest';
import { clip, renderAddress, renderCode, renderFence, renderInert, renderMessage } from '../../../../src/problems/reporters/inert-markdown.ts';
import { findLiveMarkup } from '../../../../src/problems/reporters/live-markup.ts';

const HOSTILE = [
  '@everyone look',
  'ends with \\',
  '\\@team \\\\@team \\`x',
  'fixes #12, closes GH-3, owner/name#4',
  '`` ` `` @team <img src=x onerror=alert(1)>',
  '![x](https://example.org/x.png) [y](javascript:1) [z]: https://example.org [a][b]',
  '~~~\n@team\n~~~',
  '```\n@team\n   ````\n@team',
  'https://github.com/example/papers/issues/1 www.example.org mailto:ada@example.org',
  'a\u202eb\u0000c\u2028@d\r\n@e \u{e0041}\u200b',
  '`'.repeat(5000),
  '',
];

test.each(HOSTILE)('%j is inert once rendered', (text) => {
  const markdown = [renderInert(text), renderCode(text), renderFence(text), renderMessage(`The value \`x\` is ${text}.`), clip(text, 3)];
  for (const rendered of markdown.slice(0, 4)) expect(findLiveMarkup(rendered)).toBeUndefined();
  expect(markdown.slice(0, 4).join('')).not.toMatch(/[\u202e\p{Zl}\u200b]|\u{e0041}/u);
});

test.each([
  '@team',
  'see #1',
  '<b>',
  '[x](y)',
  '[x][y]',
  '[x]: y',
  'https://example.org',
  'www.example.org',
  '\\@team',
  '\\\\<b>',
  '`x` ` @team',
  '~~~text\nopen',
  '```\nx\n  ```\n@team',
  '   ```\n@team\n   ```',
  renderAddress('https://example.org/'),
])('%j is not', (text) => {
  expect(findLiveMarkup(`Fine.\n${text}\n`)).toBeDefined();
});

test('what is cut says so, and never between the halves of a character', () => {
  expect(clip('a map of maps', 6)).toBe('a map…');
  expect(clip('ab\u{1f5fa}', 4)).toBe('ab\u{1f5fa}');
  expect(clip('ab\u{1f5fa}c', 4).isWellFormed()).toBe(true);
});
