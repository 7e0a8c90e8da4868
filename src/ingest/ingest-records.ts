/** Records with facts → entries: match with what is there, draft or enrich, judge, write, account; one after the other. */
import type { Problem } from '../problems/problem.ts';
import type { RecordEvent } from './record-fields.ts';
import type { SuggestTopics, TopicProposal } from './topics/topic-proposal.ts';

export interface RecordSource {
  /** As messages name it. */
  readonly file: string;
  /** Becomes `source.seed` of new entries; absent where no document is kept. */
  readonly seed?: string | undefined;
  readonly events: AsyncIterable<RecordEvent> | Iterable<RecordEvent>;
}

export interface RecordOptions {
  /** The content folder. */
  readonly content: string;
  readonly isDryRun: boolean;
  /** Path of the ledger without extension; none is written when absent. */
  readonly report?: string | undefined;
  /** Id of an edition that lists the records in their order; none when absent. */
  readonly edition?: string | undefined;
  /** YYYY-MM-DD: the day new entries join the catalogue. */
  readonly added?: string | undefined;
  readonly suggestTopics?: SuggestTopics | undefined;
  /** Told of each problem and outcome when it is known, so that a document of any length needs no more memory. */
  readonly onProblem: (problem: Problem) => void;
  readonly onOutcome?: ((outcome: RecordOutcome) => void) | undefined;
}

/** What became of one record. */
export interface RecordOutcome {
  /** 1-based, in the document. */
  readonly line: number;
  readonly action: 'created' | 'enriched' | 'updated' | 'unchanged' | 'edited' | 'deleted' | 'refused';
  /** Absent where the record is refused. */
  readonly id?: string;
  /** Below the content folder. */
  readonly file?: string;
  /** The whole file as it is now, or would be. */
  readonly text?: string;
  /** Keys of the front matter that this record filled. */
  readonly filled?: readonly string[];
  /** Topics nobody has confirmed yet. */
  readonly proposals?: readonly TopicProposal[];
}

/** Ingest records in order. @throws when the disk refuses. */
export async function ingestRecords(source: RecordSource, options: RecordOptions): Promise<void> {
  await Promise.reject(new Error(`not yet: ${source.file} ${options.content}`));
}
