/** A second look at topics that a person chose: which lack any support, and which strongly supported ones are absent. */
import { type AdviserSources, createTopicJudge } from './topic-adviser.ts';
import type { TopicProposal } from './topic-proposal.ts';

/** Set by hand: a reviewer is told only of what is nearly sure. */
const SURELY = 0.95;
const HARDLY = 0.006;

export type ReviewTopics = (paper: ReviewedPaper) => { missing: TopicProposal[]; doubtful: string[] };

export interface ReviewedPaper {
  /** Left out of what is learnt, when the catalogue holds it already. */
  readonly id?: string;
  readonly title: string;
  readonly abstract: string;
  readonly topics: readonly string[];
}

export function createTopicReviewer(sources: AdviserSources): ReviewTopics {
  const { judge } = createTopicJudge(sources);
  return (paper) => {
    const judged = judge(paper, paper.id);
    const absent = judged.filter(({ topic, score, grounded }) => grounded && score >= SURELY && !paper.topics.includes(topic));
    const doubtful = judged.filter(({ topic, score, grounded }) => !grounded && score < HARDLY && paper.topics.includes(topic));
    return { missing: absent.map(({ topic, score, evidence }) => ({ topic, score, evidence })), doubtful: doubtful.map(({ topic }) => topic) };
  };
}
