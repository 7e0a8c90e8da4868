/** Problems for programs. The shape only ever grows; `version` changes when it cannot. */
import type { Problem } from '../problem.ts';

/** Render `{ version, counts, problems }`, keys in a fixed order. */
export function renderJson(problems: readonly Problem[]): string {
  const count = (severity: Problem['severity']): number => problems.filter((problem) => problem.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), note: count('note') };
  const items = problems.map(({ code, severity, file, place, message, fix, related, edit }) => ({
    code,
    severity,
    file,
    ...(place && { line: place.line, column: place.column }),
    message,
    ...(fix !== undefined && { fix }),
    ...(related && { related: { file: related.file, ...(related.place && { line: related.place.line, column: related.place.column }) } }),
    fixable: edit !== undefined,
  }));
  return JSON.stringify({ version: 1, counts, problems: items }, null, 2);
}
