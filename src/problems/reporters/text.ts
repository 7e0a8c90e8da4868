import type { Problem } from '../problem.ts';
import { countBySeverity, formatSpot } from '../wording.ts';

/**
 * Render problems for a terminal: `file:line:column severity code`, the sentence, the fix, and a last line that counts.
 * Control characters are shown as escapes, so that no text of an author can steer the terminal.
 */
export function renderText(problems: readonly Problem[]): string {
  const blocks = problems.map((problem) => {
    const { severity, code, message, fix, related } = problem;
    const lines = [`${formatSpot(problem)} ${severity} ${code}`, `  ${message}`];
    if (related) lines.push(`  See also ${formatSpot(related)}.`);
    if (fix !== undefined) lines.push(`  Fix: ${fix}`);
    return lines.map(showControls).join('\n');
  });
  return [...blocks, countBySeverity(problems)].join('\n\n');
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const showControls = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
