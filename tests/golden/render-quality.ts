/** The report of search quality as text. */
import type { Outcome, Score, Scores } from './measure.ts';
import { QUERY_KINDS, type QueryKind } from './read-golden.ts';

export interface Measured {
  readonly name: string;
  readonly version: string;
  readonly outcomes: readonly Outcome[];
  readonly scores: Scores;
}

const COLUMNS = ['MRR@10', 'success@1', 'success@5'];

/** Render one table, a row for each kind and engine; operators add two columns. */
export function renderScores(measured: readonly Measured[]): string {
  const rows = QUERY_KINDS.flatMap((kind) => [
    `${kind} (${measured[0]?.scores[kind].queries ?? 0})`.padEnd(18) +
      listColumns(kind)
        .map((column) => column.padStart(14))
        .join(''),
    ...measured.map(
      ({ name, scores }) =>
        `  ${name}`.padEnd(18) +
        listFigures(kind, scores[kind])
          .map((figure) => figure.toFixed(3).padStart(14))
          .join(''),
    ),
    '',
  ]);
  return [measured.map(({ name, version }) => `${name} ${version}`.trim()).join(', '), '', ...rows].join('\n').trimEnd();
}

/** Render what an engine did not put first, with what came instead. */
export function renderFailures({ name, outcomes }: Measured): string {
  const lines = outcomes.filter(({ rank, intruders }) => rank !== 1 || intruders.length > 0).map(renderFailure);
  return [`Not first with ${name}: ${lines.length} of ${outcomes.length}`, ...lines].join('\n');
}

function renderFailure({ asked, rank, first, intruders }: Outcome): string {
  const place = rank === undefined ? 'not found' : `rank ${rank}`;
  const mark = rank !== undefined && rank <= 5 ? ' ' : '!';
  const held = intruders.length === 0 ? '' : `\n      holds ${intruders.join(', ')}`;
  return `${mark} ${asked.kind.padEnd(10)} ${place.padEnd(9)} ${asked.query}\n      wanted ${asked.want.join(', ')}\n      first  ${first.slice(0, 3).join(', ') || 'nothing'}${held}`;
}

const listColumns = (kind: QueryKind): readonly string[] => (kind === 'operator' ? [...COLUMNS, 'recall', 'none refused'] : COLUMNS);

const listFigures = (kind: QueryKind, { mrr, success1, success5, recall, clean }: Score): readonly number[] =>
  kind === 'operator' ? [mrr, success1, success5, recall, clean] : [mrr, success1, success5];
