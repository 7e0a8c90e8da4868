import { expect, test } from 'vitest';
import { createProblem } from '../../../src/problems/create-problem.ts';
import { sortProblems } from '../../../src/problems/order.ts';

test('problems come by file and place, those of whole files first', () => {
  const at = (file: string, line?: number) => createProblem('html', { file, place: line === undefined ? undefined : { line, column: 1 } }, '');
  const sorted = sortProblems([at('b', 1), at('a', 10), at('a', 9), at('a')]);
  expect(sorted.map(({ file, place }) => `${file}${place?.line ?? ''}`)).toEqual(['a', 'a9', 'a10', 'b1']);
});
