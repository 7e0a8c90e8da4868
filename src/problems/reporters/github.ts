/** Problems as workflow commands, which GitHub shows beside the changed lines (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). */
import type { Problem, Severity } from '../problem.ts';
import { formatLocation, UNSEEN } from './location.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/** Render one command a line, errors first, for GitHub shows ten of a kind for each step; foreign text stays inside its command. */
export function renderGithub(problems: readonly Problem[]): string {
  return ORDER.flatMap((kind) => problems.filter(({ severity }) => severity === kind))
    .map(renderCommand)
    .join('\n');
}

function renderCommand({ severity, code, file, place, message, fix, related }: Problem): string {
  const spot = place === undefined ? [] : [`line=${place.line}`, `col=${place.column}`];
  const properties = [`file=${escapeProperty(file)}`, ...spot, `title=${escapeProperty(code)}`];
  const lines = [message, ...(fix === undefined ? [] : [`Fix: ${fix}`]), ...(related === undefined ? [] : [`See: ${formatLocation(related)}`])];
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(lines.join('\n'))}`;
}

// The runner decodes these and no other sequences: actions/toolkit, packages/core/src/command.ts.
const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A').replace(UNSEEN, '\ufffd');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
