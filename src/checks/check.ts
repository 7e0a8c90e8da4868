import type { EditionFile } from '../catalogue/editions.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Place, Problem } from '../problems/problem.ts';

/** What a rule may look at: everything that could be read, whatever else is wrong. */
export interface CheckedContent {
  readonly catalogue: Catalogue;
  readonly editions: readonly EditionFile[];
  /** Ids of all files in `papers/`, also of those that could not be read. */
  readonly fileIds: ReadonlySet<string>;
  /** The vocabulary, as messages name it. */
  readonly vocabularyFile: string;
  /** `site.yaml`, likewise. */
  readonly siteFile: string;
  /** Where the value at `path` of a file's YAML begins; reads the file again, so ask only for a problem. */
  readonly placeOf: (file: string, path: readonly PropertyKey[]) => Place | undefined;
  /** YYYY-MM-DD; without it nothing is in the future. */
  readonly today?: string;
}

/** One rule over the whole content. */
export type Check = (content: CheckedContent) => Problem[];

/** A problem of an entry as a whole is shown at its first line. */
export const FILE_START: Place = { line: 1, column: 1 };
