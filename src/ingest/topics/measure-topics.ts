/** How good proposals are: each labelled paper is proposed topics by an adviser that never saw it. */
import { createTopicFinder } from '../topic-names.ts';
import { createTopicAdviser, type AdviserSources } from './topic-adviser.ts';
import type { TopicProposal } from './topic-proposal.ts';

export interface TopicFigures {
  readonly microF1: number;
  readonly precision: number;
  readonly recall: number;
  readonly macroF1: number;
  /** Share of papers with a proposal. */
  readonly coverage: number;
  /** Share of papers whose first proposal is right. */
  readonly firstRight: number;
  readonly topics: readonly { topic: string; papers: number; proposed: number; right: number }[];
}

export interface Outcome {
  readonly id: string;
  readonly topics: readonly string[];
  readonly proposals: readonly TopicProposal[];
}

/** Leave out one paper, or one of `folds` parts, at a time: thresholds and weights, too, come from the other papers. */
export function proposeLeavingOut({ vocabulary, labelled }: AdviserSources, folds: number = labelled.length): Outcome[] {
  const parts = Array.from({ length: folds }, (_, fold) => labelled.filter((_paper, place) => place % folds === fold));
  return parts.flatMap((part) => {
    const suggest = createTopicAdviser({ vocabulary, labelled: labelled.filter((other) => !part.includes(other)) });
    return part.map(({ id, title, abstract, topics }) => ({ id, topics, proposals: suggest({ title, abstract }) }));
  });
}

/** The baseline: names of the vocabulary in the text, nothing learnt. */
export function proposeByName({ vocabulary, labelled }: AdviserSources): Outcome[] {
  const findTopics = createTopicFinder(vocabulary);
  return labelled.map(({ id, title, abstract, topics }) => {
    return { id, topics, proposals: findTopics(title, abstract).map((topic) => ({ topic, score: 1, evidence: 'named' })) };
  });
}

export function scoreTopics(outcomes: readonly Outcome[]): TopicFigures {
  const tallies = new Map<string, { papers: number; proposed: number; right: number }>();
  const tally = (topic: string): { papers: number; proposed: number; right: number } => {
    const figures = tallies.get(topic) ?? { papers: 0, proposed: 0, right: 0 };
    tallies.set(topic, figures);
    return figures;
  };
  for (const { topics, proposals } of outcomes) {
    for (const topic of topics) tally(topic).papers++;
    for (const { topic } of proposals) {
      tally(topic).proposed++;
      if (topics.includes(topic)) tally(topic).right++;
    }
  }
  const topics = [...tallies].map(([topic, figures]) => ({ topic, ...figures })).sort((a, b) => b.papers - a.papers || (a.topic < b.topic ? -1 : 1));
  const sum = (key: 'papers' | 'proposed' | 'right'): number => topics.reduce((total, one) => total + one[key], 0);
  const f1 = (right: number, both: number): number => (both === 0 ? 0 : (2 * right) / both);
  const share = (test: (outcome: Outcome) => boolean): number => outcomes.filter(test).length / (outcomes.length || 1);
  return {
    microF1: f1(sum('right'), sum('papers') + sum('proposed')),
    precision: sum('right') / (sum('proposed') || 1),
    recall: sum('right') / (sum('papers') || 1),
    macroF1: topics.reduce((total, { right, papers, proposed }) => total + f1(right, papers + proposed), 0) / (topics.length || 1),
    coverage: share(({ proposals }) => proposals.length > 0),
    firstRight: share(({ topics: right, proposals: [first] }) => first !== undefined && right.includes(first.topic)),
    topics,
  };
}
