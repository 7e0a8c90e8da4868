import { expect, test } from 'vitest';
import { renderJson } from '../../../../src/problems/reporters/json.ts';
import { HOSTILE, PROBLEMS } from './problems-fixture.ts';

test('the report counts and lists problems', () => {
  expect(JSON.parse(renderJson(PROBLEMS))).toEqual({
    version: 1,
    counts: { error: 1, warning: 0, note: 1 },
    problems: [
      {
        code: 'unknown-topic',
        severity: 'error',
        file: 'content/papers/glm.mdx',
        line: 7,
        column: 11,
        message: 'Topic `map-makin` is not in the vocabulary.',
        fix: 'write `map-making`.',
        related: { file: 'content/topics.yaml', line: 2, column: 1 },
        fixable: false,
      },
      { code: 'no-topic', severity: 'note', file: 'content/papers/a.mdx', message: 'The entry has no topic.', fixable: false },
    ],
  });
});

test('no problems are a report too', () => expect(JSON.parse(renderJson([]))).toMatchObject({ problems: [] }));

test('foreign text comes back as it was', () => {
  expect(JSON.parse(renderJson([HOSTILE]))).toMatchObject({ problems: [{ message: HOSTILE.message }] });
});
