/** Ask an engine the golden queries, and say how well it did by kind. */
import type { OpenEngine } from './engines/engine.ts';
import { type GoldenQuery, QUERY_KINDS, type QueryKind } from './read-golden.ts';

/** A right answer further down is no answer. */
export const MRR_DEPTH = 10;
/** Results that are looked through for what must not be there. */
const RESULTS = 50;

export interface Outcome {
  readonly asked: GoldenQuery;
  /** 1-based rank of the first right answer; absent when none is among the results. */
  readonly rank: number | undefined;
  /** Wanted entries among the first ten, or among as many as are wanted where that is more. */
  readonly found: number;
  /** Refused entries among the results. */
  readonly intruders: readonly string[];
  readonly first: readonly string[];
}

export interface Score {
  readonly queries: number;
  /** Mean reciprocal rank of the first right answer within the first ten. */
  readonly mrr: number;
  readonly success1: number;
  readonly success5: number;
  /** Mean share of the wanted entries that are found. */
  readonly recall: number;
  /** Share of queries whose results hold no refused entry. */
  readonly clean: number;
}

export type Scores = Readonly<Record<QueryKind, Score>>;

/** Ask all queries, one after the other. */
export async function askGolden(engine: OpenEngine, queries: readonly GoldenQuery[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const asked of queries) outcomes.push(judgeResults(asked, await engine.search(asked.query, RESULTS)));
  return outcomes;
}

/** Compare the results of one query with what was wanted. */
export function judgeResults(asked: GoldenQuery, results: readonly string[]): Outcome {
  const at = results.findIndex((id) => asked.want.includes(id));
  const top = results.slice(0, Math.max(MRR_DEPTH, asked.want.length));
  return {
    asked,
    rank: at < 0 ? undefined : at + 1,
    found: asked.want.filter((id) => top.includes(id)).length,
    intruders: asked.refuse.filter((id) => results.includes(id)),
    first: results.slice(0, 5),
  };
}

/** Average outcomes by kind. */
export function scoreKinds(outcomes: readonly Outcome[]): Scores {
  const scores = QUERY_KINDS.map((kind) => [kind, score(outcomes.filter(({ asked }) => asked.kind === kind))]);
  return Object.fromEntries(scores) as Scores;
}

function score(outcomes: readonly Outcome[]): Score {
  const mean = (value: (outcome: Outcome) => number): number =>
    outcomes.length === 0 ? 0 : outcomes.reduce((sum, outcome) => sum + value(outcome), 0) / outcomes.length;
  const isWithin =
    (depth: number) =>
    ({ rank = Infinity }: Outcome) =>
      rank <= depth ? 1 : 0;
  return {
    queries: outcomes.length,
    mrr: mean(({ rank = Infinity }) => (rank <= MRR_DEPTH ? 1 / rank : 0)),
    success1: mean(isWithin(1)),
    success5: mean(isWithin(5)),
    recall: mean(({ asked, found }) => found / asked.want.length),
    clean: mean(({ intruders }) => (intruders.length === 0 ? 1 : 0)),
  };
}
