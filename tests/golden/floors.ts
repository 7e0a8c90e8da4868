/** How good search has to be: figures that must be reached, and other engines that must not do better. */
import type { Score, Scores } from './measure.ts';
import { QUERY_KINDS, type QueryKind } from './read-golden.ts';

export type Measure = Exclude<keyof Score, 'queries'>;

export const FLOORS: Readonly<Record<QueryKind, Readonly<Partial<Record<Measure, number>>>>> = {
  title: { mrr: 0.95 },
  name: { mrr: 0.95 },
  identifier: { mrr: 0.95 },
  person: { mrr: 0.9 },
  typo: { success5: 0.95 },
  synonym: { success5: 0.95 },
  question: { success5: 0.9 },
  operator: { mrr: 0.9, recall: 0.9, clean: 1 },
};

/** What is compared with other engines in every kind. */
const COMPARED: readonly Measure[] = ['mrr', 'success1', 'success5'];

/** List the floors that `scores` misses, one sentence each. */
export function findMissedFloors(scores: Scores): string[] {
  return QUERY_KINDS.flatMap((kind) =>
    (Object.entries(FLOORS[kind]) as [Measure, number][])
      .filter(([measure, floor]) => scores[kind][measure] < floor)
      .map(([measure, floor]) => `${kind}: ${measure} is ${scores[kind][measure].toFixed(3)}, below ${floor}.`),
  );
}

/** List where `other` does better than `ours`, one sentence each. */
export function findDefeats(ours: Scores, other: Scores, name: string): string[] {
  return QUERY_KINDS.flatMap((kind) =>
    COMPARED.filter((measure) => other[kind][measure] > ours[kind][measure]).map(
      (measure) => `${kind}: ${measure} of ${name} is ${other[kind][measure].toFixed(3)}, ours ${ours[kind][measure].toFixed(3)}.`,
    ),
  );
}
