/** `npm run ingest` for a bibliography, table or feed: its records one after the other, whatever the length of the document. */
import path from 'node:path';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { RecordFormat } from './formats/format.ts';
import { ingestRecords, type RecordOptions, type RecordOutcome } from './ingest-records.ts';
import type { OpenSeed } from './open-seed.ts';

export interface RecordFile {
  /** As messages name it. */
  readonly file: string;
  readonly format: RecordFormat;
  readonly seed: OpenSeed;
}

export type RecordCounts = Readonly<Record<RecordOutcome['action'], number>>;

/** Ingest an opened document, and count what became of its records. @throws when the disk refuses. */
export async function ingestRecordFile({ file, format, seed }: RecordFile, options: RecordOptions): Promise<RecordCounts> {
  const counts = { created: 0, enriched: 0, updated: 0, unchanged: 0, edited: 0, deleted: 0, refused: 0 };
  const onOutcome = (outcome: RecordOutcome): void => {
    counts[outcome.action]++;
    options.onOutcome?.(outcome);
  };
  let found = 0;
  const onProblem = (problem: Problem): void => {
    found++;
    options.onProblem(problem);
  };
  const events = format.read({ file, chunks: seed.chunks });
  await ingestRecords({ file, seed: nameSeed(file), format: format.id, events, hash: seed.hash }, { ...options, onOutcome, onProblem });
  const isBare = found === 0 && Object.values(counts).every((count) => count === 0);
  if (isBare) onProblem(createProblem('unreadable-seed', { file }, `The document holds no record of the format \`${format.id}\`.`, { fix: FIX }));
  return counts;
}

const FIX = 'look into the document, or name another format after `--format`.';

/** `source.seed` of entries takes few characters. */
const nameSeed = (file: string): string =>
  path
    .basename(file)
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, 120) || 'document';
