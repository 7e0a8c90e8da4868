/** What `npm run ingest` says. */
import path from 'node:path';
import type { IngestResult, RecordCounts } from './ingest-options.ts';
import type { RecordOutcome } from './ingest-records.ts';
import { renderLineDiff } from './line-diff.ts';

/** Say what became of one document, in a line or two; empty when nothing came of it. */
export function renderSummary(file: string, { ledger, decisions, report, counts }: IngestResult, isDryRun: boolean): string {
  if (counts)
    return `${renderCounts(file, counts, isDryRun)}${isDryRun || report === undefined || Object.values(counts).every((count) => count === 0) ? '' : `\nLedger: ${path.relative('', report)}.md`}`;
  if (!ledger && decisions.length === 0) return '';
  const count = (...actions: string[]): number => decisions.filter(({ action }) => actions.includes(action)).length;
  const entries = ledger?.entries.length ?? decisions.filter((decision) => decision.file.startsWith('papers/')).length;
  const kept = count('edited', 'deleted');
  const files = [
    `${isDryRun ? 'to write' : 'written'} ${count('write')}`,
    `unchanged ${count('same')}`,
    ...(kept > 0 ? [`left as people changed them ${kept}`] : []),
  ];
  const summary = `${file}: ${entries} entries. Files: ${files.join(', ')}.`;
  if (!ledger) return summary;
  const uncertain = ledger.entries.flatMap((entry) => entry.uncertain).length;
  return `${summary}\nPlaces to look at: ${uncertain}${isDryRun || report === undefined ? '' : `, see ${path.relative('', report)}.md`}`;
}

function renderCounts(file: string, counts: RecordCounts, isDryRun: boolean): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const parts = [
    ['created', counts.created],
    ['enriched', counts.enriched],
    ['updated', counts.updated],
    ['unchanged', counts.unchanged],
    ['left as people changed them', counts.edited + counts.deleted],
    ['refused', counts.refused],
  ] as const;
  const named = parts.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`);
  return `${file}: ${total} ${total === 1 ? 'record' : 'records'}. ${isDryRun ? 'Would be' : 'Entries'}: ${named.join(', ') || 'none'}.`;
}

/** Show how each file that a person edited differs from its document. */
export function renderEdits({ decisions }: IngestResult): string {
  const edits = decisions.flatMap(({ file, text, present }) =>
    present === undefined ? [] : [[`${file}: the document (-), the file (+)`, ...renderLineDiff(text, present)]],
  );
  return edits.map((lines) => lines.join('\n  ')).join('\n\n');
}

/** Show how an entry that a person edited differs from its record; empty for other outcomes. */
export function renderEdit({ action, file, text, drafted }: RecordOutcome): string {
  if (action !== 'edited' || file === undefined || text === undefined || drafted === undefined) return '';
  return [`${file}: the document (-), the file (+)`, ...renderLineDiff(drafted, text)].join('\n  ');
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read or written',
  EPERM: 'may not be written',
  EISDIR: 'is a folder',
  ENOTDIR: 'lies below something that is not a folder',
  EEXIST: 'is not a folder',
  EROFS: 'is on a read-only disk',
  ENOSPC: 'does not fit on the disk',
};

/** Say in one sentence why ingest stopped. */
export function describeFailure(cause: unknown): string {
  const { code = '', path: file, message } = cause as NodeJS.ErrnoException;
  const reason = REASONS[code];
  if (reason === undefined) return message.replace(/(?<=option '[^']*')\. .*$/, '. `--help` lists the options.');
  if (file === undefined && code === 'ENOSPC') return 'The disk is full; what was there before is whole, and ingest can be run again.';
  return file === undefined ? `A named document ${reason}.` : `\`${path.relative('', file)}\` ${reason}.`;
}
