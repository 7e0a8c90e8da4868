/** Problems for a terminal: the place first, so that it can be clicked, then the sentence and the fix. */
import type { Problem } from '../problem.ts';
import { formatLocation, showControls } from './location.ts';
import { countProblems } from './summary.ts';

/** Render a block for each problem and a line that counts them; no problems give an empty string. */
export function renderText(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  return `${problems.map(renderProblem).join('\n\n')}\n\n${countProblems(problems)}`;
}

/** Render one problem, without a count. */
export function renderProblem(problem: Problem): string {
  const { severity, code, message, fix, related } = problem;
  const lines = [message, ...(fix === undefined ? [] : [`Fix: ${fix}`]), ...(related === undefined ? [] : [`See: ${formatLocation(related)}`])];
  // A line that begins with `::` would be a command in the log of a forge.
  const head = showControls(`${formatLocation(problem)} ${severity} ${code}`).replace(/^(?=::|##)/, './');
  return [head, ...lines.map((line) => `  ${showControls(line)}`)].join('\n');
}
