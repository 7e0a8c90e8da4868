/** What ingest is asked for, and what it answers. */
import type { Problem } from '../problems/problem.ts';
import type { RecordOutcome } from './ingest-records.ts';
import type { Ledger } from './ledger.ts';
import type { Decision } from './sync-files.ts';
import type { AskTopics } from './topics/topic-proposal.ts';

export interface IngestOptions {
  /** The content folder. */
  readonly content: string;
  /** A format's id, or `auto`. */
  readonly format: string;
  /** Id of the edition; the document's name when absent. */
  readonly edition?: string | undefined;
  /** Where the ledger goes, with or without extension; beside the document when absent. */
  readonly report?: string | undefined;
  readonly isDryRun: boolean;
  /** YYYY-MM-DD: the day new entries join; today when absent. A list takes the date in the files beside it. */
  readonly added?: string | undefined;
  /** Told of the problems of records as they are found; they are collected when it is absent. */
  readonly onProblem?: ((problem: Problem) => void) | undefined;
  /** Told how many bytes of a bibliography, table or feed have been read. */
  readonly onBytes?: ((read: number) => void) | undefined;
  /** Told what became of each record. */
  readonly onOutcome?: ((outcome: RecordOutcome) => void) | undefined;
  readonly suggestTopics?: AskTopics | undefined;
}

export interface IngestResult {
  readonly problems: readonly Problem[];
  readonly decisions: readonly Decision[];
  /** Of a bibliography, table or feed. */
  readonly counts?: RecordCounts;
  /** Of a list; absent when it could not be read. */
  readonly ledger?: Ledger;
  /** Path of the ledger without extension. */
  readonly report?: string;
}

export type RecordCounts = Readonly<Record<RecordOutcome['action'], number>>;
