/** An entry has an abstract. */
import { createProblem } from '../problems/create-problem.ts';
import { FILE_START, type Check } from './check.ts';

export const checkAbstracts: Check = ({ catalogue }) =>
  catalogue.entries
    .filter(({ text }) => text === '')
    .map(({ file }) =>
      createProblem('empty-abstract', { file, place: FILE_START }, 'The entry has no abstract.', { fix: 'paste it below the second `---`.' }),
    );
