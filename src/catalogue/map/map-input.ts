/** What a map is drawn from, as plain arrays that can go to another thread. */
import type { Entry } from '../../entries/entry.ts';

export interface MapInput {
  /** For each paper its neighbours by place, nearest first; scores from 0 to 1, larger is nearer. */
  readonly nearest: readonly (readonly { readonly index: number; readonly score: number }[])[];
  /** For each paper its topics, as places in the vocabulary, the most central first. */
  readonly topics: readonly (readonly number[])[];
  /** How many topics the vocabulary holds, area after area. */
  readonly topicCount: number;
}

export type Point = readonly [x: number, y: number];

/** The topics of each paper as places in the vocabulary, those outside of it left out. */
export function listTopicPlaces(papers: readonly Pick<Entry, 'topics'>[], vocabulary: Iterable<string>): number[][] {
  const places = new Map(Array.from(vocabulary, (id, place) => [id, place]));
  return papers.map(({ topics = [] }) => topics.flatMap((id) => places.get(id) ?? []));
}
