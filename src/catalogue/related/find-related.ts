/** The papers related to each paper of a catalogue. The index is built when the first one is asked for. */
import type { Entry } from '../../entries/entry.ts';
import type { Catalogue } from '../model.ts';
import { createReasonFinder } from './find-reasons.ts';
import { createNearness, FACT_WEIGHTS, type FactWeights } from './nearness.ts';
import type { Neighbour, Related, RelatedPapers } from './related.ts';

const AT_MOST = 6;
const NEAREST = 15;
/** Neighbours from which those with a reason and a sound standing are chosen. */
const WIDER = 24;
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
  const listNearest = once((): Neighbour[][] => catalogue.entries.map((_, index) => open().nearness.findNearest(index, NEAREST)));
  const of = (id: string): Related[] => {
    const paper = places.get(id);
    if (paper === undefined) return [];
    const { nearness, reasonsFor } = open();
    const findReasons = reasonsFor(paper);
    const related = rankByStanding(nearness.findNearest(paper, WIDER), catalogue.entries).flatMap(({ entry, index, score }) => {
      const reasons = findReasons(index);
      return reasons.length === 0 ? [] : [{ entry, score, reasons }];
    });
    return related.slice(0, AT_MOST).filter(({ score }, rank) => rank < ENOUGH || score >= (related[0]?.score ?? 0) * FAR);
  };
  return {
    of,
    get nearest() {
      return listNearest();
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
