/** `and others` and `et al.`: people a record counts among its authors and does not name. */
import { createProblem } from '../../problems/create-problem.ts';
import type { RecordEvent } from '../record-fields.ts';

const REST = /^(?:and )?(?:others|et\.? al\.?)$/i;

/** Whether a name stands for people who are not named. */
export const isUnnamed = (name: string): boolean => REST.test(name.trim());

/** Say that a record names some of its authors only. */
export function noteUnnamed(file: string, line: number, named: readonly string[]): RecordEvent {
  const people = named.length === 1 ? 'the first person' : `the first ${named.length} people`;
  const problem = createProblem('left-out-value', { file, place: { line, column: 1 } }, `The record names only ${people}.`, {
    severity: 'note',
    fix: 'add the others to `authors` of the entry.',
  });
  return { kind: 'problem', problem };
}
