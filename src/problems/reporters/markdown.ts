import type { Problem } from '../problem.ts';
import { countBySeverity, formatSpot } from '../wording.ts';

/** Render problems as a Markdown list for a comment or a job summary; text of authors shows as typed and links nowhere. */
export function renderMarkdown(problems: readonly Problem[]): string {
  const items = problems.map((problem) => {
    const fix = problem.fix === undefined ? '' : `\n  Fix: ${quote(problem.fix)}`;
    return `- **${problem.severity}** ${code(formatSpot(problem))} ${problem.code}: ${quote(problem.message)}${fix}`;
  });
  return [countBySeverity(problems), ...(items.length > 0 ? [items.join('\n')] : [])].join('\n\n');
}

/** Keep code spans of our own wording, escape everything between them. */
function quote(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') && part.endsWith('`') && part.length > 1 ? code(part.slice(1, -1)) : escape(part)))
    .join('');
}

const escape = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+!|<>&~@:]/g, (character) => `&#${character.charCodeAt(0)};`);

const code = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  const fence = '`'.repeat(Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  return line === '' ? '' : `${fence} ${line} ${fence}`;
};
