/** The papers related to each paper of a catalogue. The index is built when the first one is asked for. */
import type { Entry } from '../../entries/entry.ts';
import type { Catalogue } from '../model.ts';
import { createReasonFinder } from './find-reasons.ts';
import { createNearness, FACT_WEIGHTS, type FactWeights } from './nearness.ts';
import type { Neighbour, Related, RelatedPapers } from './related.ts';

const AT_MOST = 6;
const NEAREST = 15;
/** What has been taken back or replaced is no place to send a reader first. */
const FALLEN = 0.4;
/** Beyond the third, neighbours further away than this part of the nearest are no help. */
const ENOUGH = 3;
const FAR = 0.35;

export function findRelated(catalogue: Catalogue, weights: FactWeights = FACT_WEIGHTS): RelatedPapers {
  const places = new Map(catalogue.entries.map(({ id }, index) => [id, index]));
  const open = once(() => {
    const nearness = createNearness(catalogue, weights);
    return { nearness, reasonsFor: createReasonFinder(catalogue, nearness, weights) };
  });
  const ranked = new Map<number, readonly Neighbour[]>();
  const rank = (paper: number): readonly Neighbour[] => {
    const found = ranked.get(paper) ?? open().nearness.findNearest(paper, NEAREST);
    ranked.set(paper, found);
    return found;
  };
  const of = (id: string): Related[] => {
    const paper = places.get(id);
    if (paper === undefined) return [];
    const findReasons = open().reasonsFor(paper);
    const related: Related[] = [];
    for (const { entry, index, score } of rankByStanding(rank(paper), catalogue.entries)) {
      const isFar = related.length >= ENOUGH && score < (related[0]?.score ?? 0) * FAR;
      if (related.length === AT_MOST || isFar) break;
      const reasons = findReasons(index);
      if (reasons.length > 0) related.push({ entry, score, reasons });
    }
    return related;
  };
  return {
    of,
    get nearest() {
      return catalogue.entries.map((_, index) => rank(index));
    },
  };
}

function rankByStanding(neighbours: readonly Neighbour[], entries: readonly Entry[]): { entry: Entry; index: number; score: number }[] {
  const standing = ({ status }: Entry): number => (status === undefined || status.kind === 'corrected' ? 1 : FALLEN);
  const ranked = neighbours.flatMap(({ index, score }) => {
    const entry = entries[index];
    return entry ? [{ entry, index, score: score * standing(entry) }] : [];
  });
  return ranked.sort((a, b) => b.score - a.score || a.index - b.index);
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
