import { expect, test } from 'vitest';
import { renderGithub } from '../../../../src/problems/reporters/github.ts';
import { HOSTILE, PROBLEMS } from './problems-fixture.ts';

test('a problem is one workflow command', () => {
  expect(renderGithub(PROBLEMS).split('\n')).toEqual([
    '::error file=content/papers/glm.mdx,line=7,col=11,title=unknown-topic::Topic `map-makin` is not in the vocabulary.%0AFix: write `map-making`.%0ASee: content/topics.yaml:2:1',
    '::notice file=content/papers/a.mdx,title=no-topic::The entry has no topic.',
  ]);
});

test('foreign text stays inside its command', () => {
  const report = renderGithub([HOSTILE]);
  expect(report.split(/\r|\n/)).toHaveLength(1);
  expect(report).toMatch(/^::error file=%3A%3Aerror file=x%3A%3Acontent\/pa%2Cpers\/a%3Ab\.mdx,title=file-name::/);
  expect(report).toContain('%0A::set-output name=a::b%0D` 100%25 ');
  expect(report).not.toMatch(/\p{Cc}/u);
});

test('no problems are no commands', () => expect(renderGithub([])).toBe(''));
