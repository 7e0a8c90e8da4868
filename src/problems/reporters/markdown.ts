/** Problems for a comment on a pull request. Whatever an entry holds, the comment shows it as text. */
import { problemCodes } from '../codes.ts';
import type { Problem } from '../problem.ts';
import { renderCode, renderMessage } from './inert-markdown.ts';
import { formatLocation } from './location.ts';
import { countProblems } from './summary.ts';

/** A comment on GitHub holds 65,536 characters. */
const MAX_LENGTH = 60_000;

/** Render a heading with counts and an item for each problem, cut at what a comment can hold. */
export function renderMarkdown(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'The content has no problems.\n';
  const items = problems.map(renderItem);
  let length = 0;
  const kept = items.filter((item) => (length += item.length + 1) <= MAX_LENGTH);
  const rest = items.length - kept.length;
  const more = rest === 0 ? '' : `\nThere ${rest === 1 ? 'is 1 more' : `are ${rest} more`}: run \`npm run check\`.\n`;
  return `**The content has ${countProblems(problems)}.**\n\n${kept.join('\n')}\n${more}`;
}

function renderItem(problem: Problem): string {
  const { severity, code, message, fix, related } = problem;
  const lines = [
    `- ${renderCode(formatLocation(problem))} **${severity}**: ${problemCodes[code].title} (\`${code}\`)`,
    renderMessage(message),
    ...(fix === undefined ? [] : [`Fix: ${renderMessage(fix)}`]),
    ...(related === undefined ? [] : [`See ${renderCode(formatLocation(related))}`]),
  ];
  return lines.join('  \n  ');
}
