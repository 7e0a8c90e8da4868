/** What reviewers are told of one change; data alone, for render-report.ts to word. */
import type { Entry } from '../entries/entry.ts';
import type { TopicProposal } from '../ingest/topics/topic-proposal.ts';
import type { Problem } from '../problems/problem.ts';
import type { Change } from './changed-files.ts';
import type { Completeness } from './completeness.ts';
import type { LinkOutcome } from './links.ts';
import type { QueryOutcome } from './natural-queries.ts';
import type { NearDuplicate } from './near-duplicates.ts';

export interface TopicReview {
  readonly missing: readonly TopicProposal[];
  /** Ids of topics that the text does not bear out. */
  readonly doubtful: readonly string[];
}

export type ReviewTopics = (paper: {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly topics: readonly string[];
}) => TopicReview;

export interface ChangeReport extends Change {
  readonly problems: readonly Problem[];
  /** Everything below is about what can be read. */
  readonly bibtex?: string;
  readonly topicLabels?: readonly string[];
  readonly duplicates: readonly NearDuplicate[];
  readonly topics?: TopicReview;
  /** Absent: nobody asked. */
  readonly links?: readonly LinkOutcome[];
  /** Absent: the search could not be asked. */
  readonly queries?: readonly QueryOutcome[];
  readonly completeness?: Completeness;
}

export interface Report {
  readonly changes: readonly ChangeReport[];
  /** Of files that are not entries of this change: the frame, or entries that it broke. */
  readonly otherProblems: readonly Problem[];
  /** What one run leaves out of a large change. */
  readonly untried: {
    readonly links: number;
    /** Entries whose queries were not asked. */
    readonly entries: number;
  };
}

/** Everything about an entry that has fields of its own, in the order in which readers meet them. */
export const COMPARED = [
  'title',
  'authors',
  'published',
  'arxiv',
  'doi',
  'venue',
  'publishedAs',
  'categories',
  'links',
  'topics',
  'method',
  'acronyms',
  'aliases',
  'added',
  'lang',
  'redirects',
  'source',
  'status',
] as const satisfies readonly (keyof Entry)[];
