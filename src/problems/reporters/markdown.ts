/** Problems for a comment on a pull request. Whatever an entry holds, the comment shows it as text. */
import { problemCodes } from '../codes.ts';
import type { Problem } from '../problem.ts';
import { formatLocation, showControls } from './location.ts';
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
    renderProse(message),
    ...(fix === undefined ? [] : [`Fix: ${renderProse(fix)}`]),
    ...(related === undefined ? [] : [`See ${renderCode(formatLocation(related))}`]),
  ];
  return lines.join('  \n  ');
}

/** Messages quote values in backticks: those become code spans, and everything else is escaped. */
function renderProse(text: string): string {
  const pieces = text.split(/(`[^`]+`)/);
  return pieces.map((piece, index) => (index % 2 === 1 ? renderCode(piece.slice(1, -1)) : escapeMarkdown(showControls(piece)))).join('');
}

/** A code span whose fence is longer than any run of backticks inside. */
function renderCode(text: string): string {
  const shown = showControls(text);
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return shown === '' ? '' : `${fence}${pad}${shown}${pad}${fence}`;
}

/** Backslashes before what Markdown reads as a sign; a word joiner after `@` and `#` keeps people from being called. */
const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]()<>#+!|~&$-]/g, '\\$&')
    .replace(/[@#](?=\w)/g, '$&\u2060')
    .replace(/\b(https?|www)(?=[:.])/gi, '$1\u2060');
