/**
 * The papers that stand for a topic: those that lie nearest to the others of it. A paper collects the likeness of
 * every neighbour within the topic, whichever of the two names the other, and the half of it for a topic that is not its first.
 */
import type { Entry } from '../entries/entry.ts';
import { compareNewestFirst } from './entry-order.ts';
import type { Topic } from './model.ts';

/** The neighbours of an entry, by id, with their likeness. */
export type NeighboursOf = (id: string) => readonly { readonly id: string; readonly score: number }[];

/** Choose the most central entries of a topic, the most central first; none where no two of it are near each other. */
export function chooseRepresentatives({ id: topic, entries }: Pick<Topic, 'id' | 'entries'>, neighboursOf: NeighboursOf, limit: number): Entry[] {
  const centrality = new Map(entries.map(({ id }) => [id, 0]));
  for (const { id } of entries) {
    for (const near of neighboursOf(id)) {
      const other = centrality.get(near.id);
      if (other === undefined) continue;
      centrality.set(near.id, other + near.score);
      centrality.set(id, (centrality.get(id) ?? 0) + near.score);
    }
  }
  const weigh = (entry: Entry): number => (centrality.get(entry.id) ?? 0) * (entry.topics?.[0] === topic ? 1 : 0.5);
  return entries
    .map((entry) => ({ entry, weight: weigh(entry) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || compareNewestFirst(a.entry, b.entry))
    .slice(0, limit)
    .map(({ entry }) => entry);
}
