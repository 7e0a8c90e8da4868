import type { FrontMatter } from '../../entries/schema.ts';
import type { Problem } from '../../problems/problem.ts';
import type { RecordEvent, SeedText } from '../record-fields.ts';
import type { SeedDocument } from '../seed-document.ts';

/** One kind of raw document. */
export type SeedFormat = ListFormat | DumpFormat | RecordFormat;

interface FormatName {
  /** As typed after `--format`. */
  readonly id: string;
  /** What the format is, for `--help`. */
  readonly label: string;
  /** Tell whether a document is of this kind, from marks that no other kind has; `head` is at most its first 64 KB. */
  readonly detect: (head: string) => boolean;
}

/** A list of titles and abstracts as someone received it: its texts are repaired, its entries named, and it becomes an edition. */
export interface ListFormat extends FormatName {
  readonly kind: 'list';
  /** Read a document whole, or say at which lines it does not fit. */
  readonly parse: (text: string, file: string) => { document?: SeedDocument; problems: Problem[] };
}

/** A bibliography, table or feed: papers with facts, one after the other. Memory does not grow with the document where `isStreamed`. */
export interface RecordFormat extends FormatName {
  readonly kind: 'records';
  /** Whether `read` holds one record at a time; other formats are read whole, up to 64 MB. */
  readonly isStreamed: boolean;
  /** Read records in order; a broken one is a problem with its line, and reading goes on behind it. Never throws for what a document holds. */
  readonly read: (seed: SeedText) => AsyncIterable<RecordEvent>;
}

/** The dump of a catalogue: its entries are finished and have their names. */
export interface DumpFormat extends FormatName {
  readonly kind: 'dump';
  /** Read what can be read, and say where the rest does not fit. */
  readonly parse: (text: string, file: string) => { rows: DumpRow[]; problems: Problem[] };
}

export interface DumpRow {
  /** 1-based. */
  readonly line: number;
  /** Can be the name of an entry file; no other row has it. */
  readonly id: string;
  readonly facts: FrontMatter;
  /** Markdown. */
  readonly abstract: string;
}
