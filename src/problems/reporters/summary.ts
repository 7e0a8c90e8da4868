import type { Problem, Severity } from '../problem.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

export interface ProblemCount {
  readonly add: (problem: Problem) => void;
  /** `2 errors, 1 note in 2 files`. */
  readonly render: () => string;
  readonly hasErrors: () => boolean;
}

/** Begin to count problems that are not kept. */
export function createProblemCount(): ProblemCount {
  const counts = new Map<Severity, number>();
  const files = new Set<string>();
  return {
    add: ({ severity, file }) => {
      counts.set(severity, (counts.get(severity) ?? 0) + 1);
      files.add(file);
    },
    render: () => {
      const parts = SEVERITIES.filter((severity) => counts.has(severity)).map((severity) => plural(counts.get(severity) ?? 0, severity));
      return parts.length === 0 ? 'no problems' : `${parts.join(', ')} in ${plural(files.size, 'file')}`;
    },
    hasErrors: () => counts.has('error'),
  };
}

/**
 * Count problems by severity.
 *
 * @example countProblems(problems) // => '2 errors, 1 note in 2 files'
 */
export function countProblems(problems: readonly Problem[]): string {
  const count = createProblemCount();
  for (const problem of problems) count.add(problem);
  return count.render();
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
