/** What speaks for each topic of a paper: its names in the text, the nearest labelled papers, the words of its papers and of its scope. */
import { stripMarkup } from './plain-words.ts';
import { cosine, createTermIndex, type TermVector, type Texts } from './term-vectors.ts';
import { parseVocabulary, type TopicName, type VocabularyTopic } from './topic-vocabulary.ts';

export const NEIGHBOURS = 7;

/** Set by hand: keeps a paper that is far from all others from being judged by the least far. */
const DISTANCE = 0.2;

export interface LabelledPaper extends Texts {
  readonly id: string;
  readonly topics: readonly string[];
}

export interface Mention {
  readonly kind: TopicName['kind'];
  /** The name as the text spells it. */
  readonly spelling: string;
}

export interface TopicSignals {
  readonly topic: string;
  readonly area: string;
  readonly inTitle: Mention | undefined;
  readonly inAbstract: Mention | undefined;
  /** How many of the nearest labelled papers carry the topic. */
  readonly carriers: number;
  readonly nearest: number;
  /** Nearness to the topic's papers and to its scope, from 0 to 1. */
  readonly likePapers: number;
  readonly likeScope: number;
  /** For the regression, but for what depends on the other topics; the first is constant. */
  readonly signs: readonly number[];
}

/** `own` is the place of the paper among the labelled ones, when it must not vouch for itself. */
export type FindSignals = (paper: Texts, own?: number) => TopicSignals[];

export function createSignals(vocabulary: string, labelled: readonly LabelledPaper[]): FindSignals {
  const topics = parseVocabulary(vocabulary);
  const papers = labelled.map((paper) => ({ ...stripTexts(paper), topics: paper.topics }));
  const index = createTermIndex(papers);
  const learnt = topics.map((topic) => learnTopic(topic, papers, index.vectors));
  const scopes = topics.map(({ text }) => index.vectorOf({ title: '', abstract: text }));
  return (paper, own) => {
    const texts = (own === undefined ? undefined : papers[own]) ?? stripTexts(paper);
    const vector = (own === undefined ? undefined : index.vectors[own]) ?? index.vectorOf(texts);
    const near = index.findNearest(vector, NEIGHBOURS, own);
    const total = near.reduce((sum, { cosine: closeness }) => sum + closeness, 0);
    return topics.map((topic, place) => {
      const { count, ...mentions } = findMentions(topic, texts);
      const carriers = near.filter((one) => papers[one.paper]?.topics.includes(topic.id));
      const closeness = carriers.reduce((sum, one) => sum + one.cosine, 0);
      const { likePapers, trust, frequency } = (learnt[place] ?? NOTHING_LEARNT)(own, vector);
      const signs = [
        1,
        mentions.inTitle ? 1 : 0,
        mentions.inAbstract ? 1 : 0,
        Math.log1p(count),
        mentions.inTitle ? trust('title') : 0,
        mentions.inAbstract ? trust('abstract') : 0,
        closeness / (total + DISTANCE),
        2 * closeness,
        Math.log(10 * frequency),
      ];
      const likeScope = cosine(vector, scopes[place] ?? new Map());
      return { topic: topic.id, area: topic.area, ...mentions, carriers: carriers.length, nearest: near.length, likePapers, likeScope, signs };
    });
  };
}

/** The features of topics that compete for one paper: how like it a topic is, also compared with the likest of them. */
export function listFeatures(signals: readonly TopicSignals[]): number[][] {
  const papers = Math.max(1e-9, ...signals.map(({ likePapers }) => likePapers));
  const scope = Math.max(1e-9, ...signals.map(({ likeScope }) => likeScope));
  return signals.map(({ signs, likePapers, likeScope }) => [...signs, 5 * likePapers, 5 * likeScope, likePapers / papers, likeScope / scope]);
}

interface Learnt {
  readonly likePapers: number;
  readonly trust: (part: 'title' | 'abstract') => number;
  /** Share of the other papers that carry the topic, never 0. */
  readonly frequency: number;
}

type Learn = (own: number | undefined, vector: TermVector) => Learnt;

const NOTHING_LEARNT: Learn = () => ({ likePapers: 0, trust: () => 0, frequency: 0.1 });

/** The mean of a topic's papers, and how often its names told the truth, both without the paper at `own`. */
function learnTopic(topic: VocabularyTopic, labelled: readonly Omit<LabelledPaper, 'id'>[], vectors: readonly TermVector[]): Learn {
  const sum = new Map<string, number>();
  const named = { title: { all: 0, right: 0 }, abstract: { all: 0, right: 0 } };
  const rows = labelled.map((paper, place) => {
    const carries = paper.topics.includes(topic.id);
    const { inTitle, inAbstract } = findMentions(topic, paper);
    if (carries) for (const [term, weight] of vectors[place] ?? []) sum.set(term, (sum.get(term) ?? 0) + weight);
    const row = { carries, title: inTitle !== undefined, abstract: inAbstract !== undefined };
    for (const part of ['title', 'abstract'] as const) if (row[part]) count(named[part], carries);
    return row;
  });
  const carrying = rows.filter(({ carries }) => carries).length;
  let square = 0;
  for (const weight of sum.values()) square += weight * weight;
  return (own, vector) => {
    const self = own === undefined ? undefined : rows[own];
    const mine = self?.carries ? 1 : 0;
    const inner = cosine(vector, sum) - mine;
    const rest = Math.sqrt(Math.max(0, mine ? square - 2 * (inner + 1) + 1 : square));
    return {
      likePapers: rest < 0.5 ? 0 : inner / rest,
      frequency: (carrying - mine + 0.5) / (labelled.length - (self ? 1 : 0) + 1),
      trust: (part) => {
        const { all, right } = named[part];
        const said = self?.[part] ? 1 : 0;
        return (right - (said && mine) + 1) / (all - said + 2);
      },
    };
  };
}

function count(tally: { all: number; right: number }, right: boolean): void {
  tally.all++;
  if (right) tally.right++;
}

type Mentions = Pick<TopicSignals, 'inTitle' | 'inAbstract'> & { readonly count: number };

function findMentions({ names }: VocabularyTopic, { title, abstract }: Texts): Mentions {
  const inAbstract = findMention(names, abstract);
  const times = inAbstract ? names.reduce((sum, { pattern }) => sum + Math.min(10, abstract.split(pattern).length - 1), 0) : 0;
  return { inTitle: findMention(names, title), inAbstract, count: times };
}

/** The label or an alias rather than a word of the label. */
function findMention(names: readonly TopicName[], text: string): Mention | undefined {
  let word: Mention | undefined;
  for (const { kind, pattern } of names) {
    const spelling = pattern.exec(text)?.[0];
    if (spelling === undefined) continue;
    if (kind !== 'label word') return { kind, spelling };
    word ??= { kind, spelling };
  }
  return word;
}

const stripTexts = ({ title, abstract }: Texts): Texts => ({ title: stripMarkup(title), abstract: stripMarkup(abstract) });
