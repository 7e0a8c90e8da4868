import { expect, test } from 'vitest';
import { findLiveMarkup, renderInertBlock, renderInertLine, renderInertMessage } from '../../../src/forge/inert-text.ts';

const HOSTILE = [
  '@everyone look',
  'ends with \\',
  'fixes #12, closes GH-3',
  '`` ` `` @team <img src=x onerror=alert(1)>',
  '![x](https://example.org/x.png) [y](javascript:1)',
  '~~~\n@team\n~~~',
  '```\n@team\n```',
  'https://github.com/example/papers/issues/1',
  'a\u202eb\u0000c\u2028@d\r\n@e',
  '`'.repeat(5000),
  '',
];

test.each(HOSTILE)('makes %j harmless', (text) => {
  const markdown = [renderInertLine(text), renderInertBlock(text), renderInertMessage(`The value \`x\` is ${text}.`)].join('\n\n');
  expect(findLiveMarkup(markdown)).toBeUndefined();
  expect(markdown).not.toMatch(/[\p{Cf}\u2028]/u);
});

test.each(['@team', 'see #1', '<b>', '[x](y)', 'https://example.org', '~~~text\nopen'])('sees that %j is not harmless', (text) => {
  expect(findLiveMarkup(`Fine.\n${text}\n`)).toBeDefined();
});

test('keeps what can be read, in code', () => {
  expect(renderInertLine('A title: $x^2$ & more')).toBe('`A title: $x^2$ & more`');
  expect(renderInertMessage('Topic `a@b` is not known')).toBe('Topic `a@b` is not known');
});
