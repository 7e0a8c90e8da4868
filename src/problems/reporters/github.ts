import type { Problem, Severity } from '../problem.ts';
import { countBySeverity } from '../wording.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/**
 * Render problems as workflow commands, which GitHub shows on the lines of a pull request
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). All text is escaped, so none can begin a command.
 */
export function renderGithub(problems: readonly Problem[]): string {
  const lines = problems.map(({ severity, file, place, code, message, fix }) => {
    const properties = [`file=${escapeProperty(file)}`];
    if (place) properties.push(`line=${place.line}`, `col=${place.column}`);
    properties.push(`title=${escapeProperty(code)}`);
    return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(fix === undefined ? message : `${message}\nFix: ${fix}`)}`;
  });
  return [...lines, countBySeverity(problems)].join('\n');
}

// eslint-disable-next-line no-control-regex -- escape sequences are what is removed
const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A').replace(/[\u0000-\u001f\u007f]/g, '�');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
