/** What speaks for each topic of a paper: its names in the text, the nearest labelled papers, the words of its papers and of its scope. */
import { cosine, createTermIndex, type TermVector, type Texts } from './term-vectors.ts';
import { parseVocabulary, type TopicName, type VocabularyTopic } from './topic-vocabulary.ts';

export const NEIGHBOURS = 7;

export interface LabelledPaper extends Texts {
  readonly id: string;
  readonly topics: readonly string[];
}

export interface TopicSignals {
  readonly topic: string;
  readonly inTitle: TopicName | undefined;
  readonly inAbstract: TopicName | undefined;
  /** How many of the nearest labelled papers carry the topic. */
  readonly carriers: number;
  readonly nearest: number;
  /** For the regression; the first is constant. */
  readonly features: readonly number[];
}

/** `own` is the place of the paper among the labelled ones, when it must not vouch for itself. */
export type FindSignals = (paper: Texts, own?: number) => TopicSignals[];

export function createSignals(vocabulary: string, labelled: readonly LabelledPaper[]): FindSignals {
  const topics = parseVocabulary(vocabulary);
  const index = createTermIndex(labelled);
  const learnt = topics.map((topic) => learnTopic(topic, labelled, index.vectors));
  const scopes = topics.map(({ text }) => index.vectorOf({ title: '', abstract: text }));
  return (paper, own) => {
    const vector = own === undefined ? index.vectorOf(paper) : (index.vectors[own] ?? index.vectorOf(paper));
    const near = index.findNearest(vector, NEIGHBOURS, own);
    const total = near.reduce((sum, { cosine: closeness }) => sum + closeness, 0) || 1;
    return topics.map((topic, place) => {
      const mentions = findMentions(topic, paper);
      const carriers = near.filter((one) => labelled[one.paper]?.topics.includes(topic.id));
      const closeness = carriers.reduce((sum, one) => sum + one.cosine, 0);
      const { centroid, trust } = learnt[place]?.(own, vector) ?? { centroid: 0, trust: () => 0 };
      const features = [
        1,
        mentions.inTitle ? 1 : 0,
        mentions.inAbstract ? 1 : 0,
        Math.log1p(mentions.count),
        mentions.inTitle ? trust('title') : 0,
        mentions.inAbstract ? trust('abstract') : 0,
        closeness / total,
        2 * closeness,
        5 * centroid,
        5 * cosine(vector, scopes[place] ?? new Map()),
      ];
      return { topic: topic.id, ...mentions, carriers: carriers.length, nearest: near.length, features };
    });
  };
}

interface Learnt {
  readonly centroid: number;
  readonly trust: (part: 'title' | 'abstract') => number;
}

/** The mean of a topic's papers, and how often its names told the truth, both without the paper at `own`. */
function learnTopic(
  topic: VocabularyTopic,
  labelled: readonly LabelledPaper[],
  vectors: readonly TermVector[],
): (own: number | undefined, vector: TermVector) => Learnt {
  const sum = new Map<string, number>();
  const named = { title: { all: 0, right: 0 }, abstract: { all: 0, right: 0 } };
  const rows = labelled.map((paper, place) => {
    const carries = paper.topics.includes(topic.id);
    const { inTitle, inAbstract } = findMentions(topic, paper);
    if (carries) for (const [term, weight] of vectors[place] ?? []) sum.set(term, (sum.get(term) ?? 0) + weight);
    const row = { carries, title: inTitle !== undefined, abstract: inAbstract !== undefined };
    for (const part of ['title', 'abstract'] as const) if (row[part]) count(named[part], carries, 1);
    return row;
  });
  const length = Math.hypot(...[...sum.values()].slice(0, 100_000)) || 1;
  return (own, vector) => {
    const self = own === undefined ? undefined : rows[own];
    const inner = cosine(vector, sum) - (self?.carries ? 1 : 0);
    const rest = self?.carries ? Math.sqrt(Math.max(0, length * length - 2 * (inner + 1) + 1)) : length;
    return {
      centroid: rest < 0.5 ? 0 : inner / rest,
      trust: (part) => {
        const { all, right } = named[part];
        const mine = self?.[part] ? 1 : 0;
        return (right - (mine && self?.carries ? 1 : 0) + 1) / (all - mine + 2);
      },
    };
  };
}

function count(tally: { all: number; right: number }, right: boolean, by: number): void {
  tally.all += by;
  if (right) tally.right += by;
}

function findMentions({ names }: VocabularyTopic, { title, abstract }: Texts): Pick<TopicSignals, 'inTitle' | 'inAbstract'> & { count: number } {
  const inTitle = names.find(({ pattern }) => pattern.test(title));
  const inAbstract = names.find(({ pattern }) => pattern.test(abstract));
  const count = inAbstract ? names.reduce((sum, { pattern }) => sum + Math.min(10, abstract.split(pattern).length - 1), 0) : 0;
  return { inTitle, inAbstract, count };
}
