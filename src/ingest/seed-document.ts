/** A raw document as a format's parser hands it on: every line accounted for, every record with its place. */

/** `skipped`: part of a record that is broken; a problem tells of it. */
export type LineKind = 'chrome' | 'label' | 'blank' | 'title' | 'abstract' | 'skipped';

export interface SeedRecord {
  /** 1-based line of the title. */
  readonly line: number;
  readonly title: string;
  readonly abstractLine: number;
  readonly abstract: string;
}

export interface SeedDocument {
  /** What the list calls itself, as received: `Mar 13`. */
  readonly label?: string;
  /** `lost`: the format stripped the dollars of formulas, so a dollar is money. */
  readonly dollars: 'lost' | 'kept';
  /** What each line of the document is, first line first. */
  readonly lines: readonly LineKind[];
  readonly records: readonly SeedRecord[];
}
