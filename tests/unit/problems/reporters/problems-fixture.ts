import { createProblem } from '../../../../src/problems/create-problem.ts';

/** A full problem and a bare one. */
export const PROBLEMS = [
  createProblem('unknown-topic', { file: 'content/papers/glm.mdx', place: { line: 7, column: 11 } }, 'Topic `map-makin` is not in the vocabulary.', {
    fix: 'write `map-making`.',
    related: { file: 'content/topics.yaml', place: { line: 2, column: 1 } },
  }),
  createProblem('no-topic', { file: 'content/papers/a.mdx' }, 'The entry has no topic.'),
];

/** What a hostile entry tries on a terminal, a log and a comment. */
export const HOSTILE = createProblem(
  'file-name',
  { file: '::error file=x::content/pa,pers/a:b.mdx' },
  '`\u001b[31m\n::set-output name=a::b\r` 100% @maintainer #1 <img src=x> [x](javascript:y) ![i](https://evil.example/i.png) ``` \u202e',
);
