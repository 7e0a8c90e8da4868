/** What a map is drawn from, as plain arrays that can go to another thread. */
import type { Catalogue } from '../model.ts';
import type { RelatedPapers } from '../related/related.ts';

export interface MapInput {
  /** For each paper its neighbours, nearest first. */
  readonly nearest: RelatedPapers['nearest'];
  /** For each paper its topics, as places in the vocabulary, the most central first. */
  readonly topics: readonly (readonly number[])[];
  /** How many topics the vocabulary holds, area after area. */
  readonly topicCount: number;
}

export type Point = readonly [x: number, y: number];

/** The papers in the order of `Catalogue.entries`. */
export function buildMapInput({ entries, topics: known }: Pick<Catalogue, 'entries' | 'topics'>, nearest: MapInput['nearest']): MapInput {
  return { nearest, topics: listTopicPlaces(entries, known), topicCount: known.size };
}

/** The topics of each entry as places in the vocabulary, those outside of it left out. */
export function listTopicPlaces(entries: Catalogue['entries'], known: Catalogue['topics']): number[][] {
  const places = new Map([...known.keys()].map((id, place) => [id, place]));
  return entries.map(({ topics = [] }) => topics.flatMap((id) => places.get(id) ?? []));
}
