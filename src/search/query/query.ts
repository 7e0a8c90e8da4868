/** A query as it was typed, taken apart; nothing is looked up yet. */
import type { Facet } from '../facets.ts';

export interface Query {
  /** All of these must hold, in the order typed. */
  readonly required: readonly Clause[];
  /** None of these may. */
  readonly excluded: readonly Clause[];
}

export type Clause =
  | WordClause
  /** Two or more words side by side: what stood in quotation marks. */
  | { readonly kind: 'phrase'; readonly words: readonly TypedWord[] }
  | FieldClause
  /** An arXiv id without prefix and version, or a DOI, in lower case. */
  | { readonly kind: 'identifier'; readonly id: string }
  /** `topic:`, `year:`, `venue:`, `has:`, with the value as typed, folded, and its words. */
  | { readonly kind: 'facet'; readonly facet: Facet; readonly value: string; readonly words: readonly TypedWord[] }
  /** `a OR b`. */
  | { readonly kind: 'any'; readonly of: readonly Clause[] };

/** Where something stands in the query, in UTF-16 units of the text that was parsed. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

export interface TypedWord extends Place {
  /** Folded; a compound keeps its hyphens and its plus signs: `low-rank`, `pfgm++`. */
  readonly text: string;
  /** As typed, for messages. */
  readonly typed: string;
  /** From the word before: 1, and 1 more for each sign that stands alone between them. */
  readonly distance: number;
}

/** `title:` and `author:`: all words in that field, side by side when quoted. */
export interface FieldClause {
  readonly kind: 'field';
  readonly field: SearchedField;
  readonly words: readonly TypedWord[];
  readonly quoted: boolean;
  /** The last word is still being typed. */
  readonly open: boolean;
}

export interface WordClause extends Omit<TypedWord, 'distance'> {
  readonly kind: 'word';
  /** In quotation marks: taken as it is, never completed, varied or corrected. */
  readonly exact: boolean;
  /** The last word, still being typed: its completions count too. */
  readonly open: boolean;
}

export type SearchedField = 'title' | 'author';
