/** Which topics meet in papers, as a graph that can be drawn: the largest topics, and of their meetings those that tell most. */
import type { Topic } from './model.ts';

/** Each topic keeps its closest companions; weaker meetings are drawn only if the other topic keeps them. */
const COMPANIONS = 3;

export interface TopicGraph {
  /** In the vocabulary's order; topics that meet no other are left out. */
  readonly topics: readonly Topic[];
  readonly links: readonly TopicLink[];
}

export interface TopicLink {
  /** Ids, `a` before `b` in `TopicGraph.topics`. */
  readonly a: string;
  readonly b: string;
  /** Papers with both. */
  readonly shared: number;
}

/** Fewer topics are told as well by a list. */
const FEWEST_TOPICS = 3;

export const isWorthDrawing = ({ topics }: TopicGraph): boolean => topics.length >= FEWEST_TOPICS;

/** Build the graph of the `most` largest topics: more labels find no room in one picture. */
export function buildTopicGraph(topics: Iterable<Topic>, most: number): TopicGraph {
  const all = [...topics];
  const largest = new Set([...all].sort((a, b) => b.entries.length - a.entries.length).slice(0, most));
  const order = new Map(all.filter((topic) => largest.has(topic)).map(({ id }, index) => [id, index] as const));
  const links = new Map<string, TopicLink>();
  for (const { id, coTopics } of largest) {
    for (const { id: other, shared } of coTopics.filter((co) => order.has(co.id)).slice(0, COMPANIONS)) {
      const [a, b] = (order.get(id) ?? 0) < (order.get(other) ?? 0) ? [id, other] : [other, id];
      links.set(`${a} ${b}`, { a, b, shared });
    }
  }
  const met = new Set([...links.values()].flatMap(({ a, b }) => [a, b]));
  return {
    topics: all.filter(({ id }) => met.has(id)),
    links: [...links.values()].sort((p, q) => p.shared - q.shared || (`${p.a} ${p.b}` < `${q.a} ${q.b}` ? -1 : 1)),
  };
}
