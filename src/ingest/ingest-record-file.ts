/** `npm run ingest` for a bibliography, table or feed: its records one after the other, whatever the length of the document. */
import path from 'node:path';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { RecordFormat } from './formats/format.ts';
import { findFormat } from './formats/index.ts';
import { ingestRecords, type RecordOptions, type RecordOutcome } from './ingest-records.ts';
import type { RecordCounts } from './ingest-options.ts';
import type { OpenSeed } from './open-seed.ts';

export interface RecordFile {
  /** As messages name it. */
  readonly file: string;
  readonly format: RecordFormat;
  readonly seed: OpenSeed;
}

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
  const hasNone = Object.entries(counts).every(([action, count]) => action === 'refused' || count === 0);
  const fitting = findFormat('auto', seed.head);
  if (hasNone && (found === 0 || (fitting && fitting.id !== format.id))) onProblem(describeEmptiness(file, format.id, fitting?.id));
  return counts;
}

function describeEmptiness(file: string, format: string, fitting: string | undefined): Problem {
  const fix =
    fitting === undefined || fitting === format
      ? 'look into the document, or name another format after `--format`.'
      : `write \`--format ${fitting}\`.`;
  return createProblem('unreadable-seed', { file }, `The document holds no record of the format \`${format}\`.`, { fix });
}

/** `source.seed` of entries takes few characters. */
export const nameSeed = (file: string): string =>
  path
    .basename(file)
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, 120) || 'document';
