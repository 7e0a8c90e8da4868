import type { Problem } from '../../problems/problem.ts';
import type { SeedDocument } from '../seed-document.ts';

/** One kind of raw document. */
export interface SeedFormat {
  /** As typed after `--format`. */
  readonly id: string;
  /** What the format is, for `--help`. */
  readonly label: string;
  /** Tell whether a document is of this kind, from marks that no other kind has. */
  readonly detect: (text: string) => boolean;
  /** Read a document whole, or say at which lines it does not fit. */
  readonly parse: (text: string, file: string) => { document?: SeedDocument; problems: Problem[] };
}
