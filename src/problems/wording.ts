/** Phrases that all reporters share. */
import type { Problem, RelatedPlace } from './problem.ts';

/** `file:line:column`, or as much of it as is known. */
export const formatSpot = ({ file, place }: RelatedPlace): string => (place ? `${file}:${place.line}:${place.column}` : file);

/** `2 errors, 1 note.`, or `No problems.` */
export function countBySeverity(problems: readonly Problem[]): string {
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return counts.length === 0 ? 'No problems.' : `${counts.join(', ')}.`;
}
