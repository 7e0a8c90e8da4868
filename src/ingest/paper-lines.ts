/** One line for each paper that ingest wrote, so far as a person reads them. */
import path from 'node:path';
import { readIdentity } from './holdings.ts';
import type { IngestResult } from './ingest-options.ts';
import type { RecordOutcome } from './ingest-records.ts';

const MOST = 50;
const NAMED = ['created', 'enriched', 'updated'] as const;
type Action = (typeof NAMED)[number];

export interface PaperLines {
  readonly addOutcome: (outcome: RecordOutcome) => void;
  /** Add the papers of a list or a dump. */
  readonly addResult: (result: IngestResult) => void;
  readonly render: () => string;
}

/** Collect lines; those after the first fifty are counted. */
export function collectPaperLines({ content, isDryRun }: { readonly content: string; readonly isDryRun: boolean }): PaperLines {
  const lines: string[] = [];
  let total = 0;
  const add = (action: Action, file: string, getTitle: () => string): void => {
    total++;
    if (total > MOST) return;
    const shown = path.relative('', path.join(content, file));
    lines.push(`${isDryRun ? 'would be ' : ''}${action} ${shown}  ${getTitle()}`.trimEnd());
  };
  return {
    addOutcome: ({ action, file, title = '' }) => {
      const named = NAMED.find((one) => one === action);
      if (named && file !== undefined) add(named, file, () => title);
    },
    addResult: (result) => {
      for (const { action, file, text } of listWritten(result)) add(action, file, () => readIdentity(text).title ?? '');
    },
    render: () => [...lines, ...(total > MOST ? [`and ${total - MOST} more`] : [])].join('\n'),
  };
}

function listWritten({ decisions, ledger }: IngestResult): { action: Action; file: string; text: string }[] {
  const others = new Set(ledger?.entries.flatMap(({ state, file }) => (state === 'elsewhere' ? [file] : [])));
  const written = decisions.filter(({ action, file }) => action === 'write' && file.startsWith('papers/'));
  return written.map(({ file, text, isNew }) => ({ file, text, action: isNew ? 'created' : others.has(file) ? 'enriched' : 'updated' }));
}
