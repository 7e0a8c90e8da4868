import type { Problem } from '../problem.ts';

/** Render problems as one JSON document: `{ problems: [{ code, severity, file, line?, column?, message, fix?, related? }], counts }`. */
export function renderJson(problems: readonly Problem[]): string {
  const rows = problems.map(({ code, severity, file, place, message, fix, related }) => ({
    code,
    severity,
    file,
    ...place,
    message,
    ...(fix === undefined ? {} : { fix }),
    ...(related ? { related: { file: related.file, ...related.place } } : {}),
  }));
  const count = (severity: string): number => rows.filter((row) => row.severity === severity).length;
  return JSON.stringify({ problems: rows, counts: { error: count('error'), warning: count('warning'), note: count('note') } }, null, 2);
}
