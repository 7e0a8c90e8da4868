import { expect, test } from 'vitest';
import { renderText } from '../../../../src/problems/reporters/text.ts';
import { HOSTILE, PROBLEMS } from './problems-fixture.ts';

test('a problem is its place, a sentence and the fix; a count ends the report', () => {
  expect(renderText(PROBLEMS)).toMatchInlineSnapshot(`
    "content/papers/glm.mdx:7:11 error unknown-topic
      Topic \`map-makin\` is not in the vocabulary.
      Fix: write \`map-making\`.
      See: content/topics.yaml:2:1

    content/papers/a.mdx note no-topic
      The entry has no topic.

    1 error, 1 note in 2 files"
  `);
});

test('no problems are no text', () => expect(renderText([])).toBe(''));

test('foreign text begins no line and moves no cursor', () => {
  const report = renderText([HOSTILE]);
  expect(report).not.toMatch(/^\s*(?:::|##)/m);
  expect(report).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  expect(report.split('\n')).toHaveLength(4);
});
