/** How good neighbours are: how often a paper and its neighbour share a label that had no part in finding it, against chance. */
import type { Catalogue } from '../model.ts';
import type { Neighbour } from './related.ts';

export interface RelatedFigures {
  /** Entries with a label. */
  readonly papers: number;
  /** Share of the first three neighbours with a label in common. */
  readonly first3: number;
  readonly first6: number;
  /** Share of all pairs with a label in common. */
  readonly chance: number;
}

export interface Labelled {
  /** Labels of each entry, in the order of `Catalogue.entries`; entries without any are not asked, but may be neighbours. */
  readonly labels: readonly (readonly string[])[];
  readonly nearest: readonly (readonly Neighbour[])[];
}

/** The topics of each entry as labels. */
export const listTopicLabels = ({ entries, topics: known }: Pick<Catalogue, 'entries' | 'topics'>): string[][] =>
  entries.map(({ topics = [] }) => topics.filter((topic) => known.has(topic)));

export function measureRelated({ labels, nearest }: Labelled): RelatedFigures {
  const sets = labels.map((own) => new Set(own));
  const share = (a: number, b: number): boolean => [...(sets[a] ?? [])].some((label) => sets[b]?.has(label));
  const asked = [...sets.keys()].filter((paper) => (sets[paper]?.size ?? 0) > 0);
  const precisionAt = (count: number): number =>
    average(asked.flatMap((paper) => (nearest[paper] ?? []).slice(0, count).map(({ index }) => (share(paper, index) ? 1 : 0))));
  const chance = average(asked.map((paper) => [...sets.keys()].filter((other) => other !== paper && share(paper, other)).length / (sets.length - 1)));
  return { papers: asked.length, first3: precisionAt(3), first6: precisionAt(6), chance };
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
