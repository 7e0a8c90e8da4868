/** The papers related to each paper of a catalogue. The index is built when the first one is asked for. */
import type { Catalogue } from '../model.ts';
import { createStemmer } from '../stemmed-words.ts';
import { createChooser, NEAREST } from './choose-related.ts';
import { comparePapers, FACT_WEIGHTS, type FactWeights } from './compared.ts';
import { countTerms } from './counted-terms.ts';
import { createReasonFinder } from './find-reasons.ts';
import { createNearness } from './nearness.ts';
import { buildRelatedInput } from './related-input.ts';
import type { Neighbour, Related, RelatedPapers } from './related.ts';

/** The same as `openRelated` of a table, found paper by paper: for small catalogues, and where few are asked for. */
export function findRelated(catalogue: Catalogue, weights: FactWeights = FACT_WEIGHTS): RelatedPapers {
  const places = new Map(catalogue.entries.map(({ id }, index) => [id, index]));
  const open = once(() => {
    const input = buildRelatedInput(catalogue);
    const compared = comparePapers(input, countTerms(input.papers, createStemmer()), weights);
    return { nearness: createNearness(compared), choose: createChooser(input, createReasonFinder(input, compared)) };
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
    return open()
      .choose(paper, rank(paper))
      .flatMap(([other, score, reasons]) => {
        const entry = catalogue.byId.get(other);
        return entry ? [{ entry, score, reasons }] : [];
      });
  };
  return {
    of,
    get nearest() {
      return catalogue.entries.map((_, index) => rank(index));
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
