import type { Problem, Severity } from '../problem.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/**
 * Count problems by severity.
 *
 * @example countProblems(problems) // => '2 errors, 1 note in 2 files'
 */
export function countProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'no problems';
  const counts = SEVERITIES.map((severity) => [problems.filter((problem) => problem.severity === severity).length, severity] as const);
  const parts = counts.filter(([count]) => count > 0).map(([count, severity]) => plural(count, severity));
  return `${parts.join(', ')} in ${plural(new Set(problems.map(({ file }) => file)).size, 'file')}`;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
