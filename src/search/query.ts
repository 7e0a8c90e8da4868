/** A query as it was typed, taken apart; nothing is looked up yet. */
import type { Facet } from './facets.ts';

export interface Query {
  /** All of these must hold, in the order typed. */
  readonly required: readonly Clause[];
  /** None of these may. */
  readonly excluded: readonly Clause[];
}

export type Clause =
  | WordClause
  /** Two or more words side by side: what stood in quotation marks. */
  | { readonly kind: 'phrase'; readonly words: readonly string[] }
  /** `title:` and `author:`: all words in that field, side by side when quoted. */
  | { readonly kind: 'field'; readonly field: SearchedField; readonly words: readonly string[]; readonly quoted: boolean }
  /** An arXiv id without prefix and version, or a DOI, in lower case. */
  | { readonly kind: 'identifier'; readonly id: string }
  /** `topic:`, `year:`, `venue:`, `has:`, with the value as typed, folded. */
  | { readonly kind: 'facet'; readonly facet: Facet; readonly value: string }
  /** `a OR b`. */
  | { readonly kind: 'any'; readonly of: readonly Clause[] };

export interface WordClause {
  readonly kind: 'word';
  /** Folded; a compound keeps its hyphens and its plus signs: `low-rank`, `pfgm++`. */
  readonly text: string;
  /** As typed, for messages. */
  readonly typed: string;
  /** In quotation marks: taken as it is, never completed, varied or corrected. */
  readonly exact: boolean;
  /** The last word, still being typed: its completions count too. */
  readonly open: boolean;
}

export type SearchedField = 'title' | 'author';
