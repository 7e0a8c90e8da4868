/** A query after the tables were asked: what to look up in the index, and what to tell the reader. */
import type { Facet } from '../facets.ts';
import type { Place, SearchedField } from './query.ts';

export interface Understood {
  /** The query says nothing: blank, signs alone, or an operator whose value is still to be typed. */
  readonly empty: boolean;
  /**
   * Nothing can be found: no word that was asked for is known, or what must hold as it is, in quotation marks or after
   * an operator, is in no paper. Otherwise a query without needs asks for everything that is not excluded.
   */
  readonly impossible: boolean;
  /** All must hold unless loosened, in the order typed. */
  readonly needs: readonly Need[];
  /** None of these lists may hold whole. */
  readonly excluded: readonly (readonly Need[])[];
  /** What was read as something else than typed, by place; no two at the same. */
  readonly corrections: readonly Correction[];
  /** Words that no paper holds and nothing resembles; they are left out, unless they make the query impossible. */
  readonly unknown: readonly string[];
}

export interface Correction extends Place {
  readonly typed: string;
  readonly used: string;
}

export type Need =
  /** Any of the forms; a weak word (`the`, `which`, `paper`) only helps to order results. */
  | { readonly kind: 'word'; readonly forms: readonly WordForm[]; readonly label: string; readonly weak: boolean }
  /** The stems side by side, in order; each place lists alternatives, and one that lists none is in no paper. */
  | {
      readonly kind: 'phrase';
      readonly stems: readonly (readonly string[])[];
      readonly steps: readonly Step[];
      readonly label: string;
      readonly field?: SearchedField;
    }
  /** The stems in that field, anywhere; a word without stems is in no paper. */
  | { readonly kind: 'field'; readonly field: SearchedField; readonly stems: readonly (readonly string[])[]; readonly label: string }
  | { readonly kind: 'identifier'; readonly stem: string; readonly label: string }
  /** Any of the values, by position in the facet table; `share` is 1 when asked for by operator, less for a topic known by an alias. */
  | { readonly kind: 'facet'; readonly facet: Facet; readonly values: readonly number[]; readonly label: string; readonly share: number }
  /** Any of the lists, each of which must hold whole; strict when the reader wrote `OR`, else it stands for words and may be let go like words. */
  | { readonly kind: 'any'; readonly of: readonly (readonly Need[])[]; readonly label: string; readonly strict: boolean };

/** How a word of a phrase may follow the one before; one step fewer than there are words. */
export interface Step {
  /** 1 for the next word, more when signs stood between them. */
  readonly distance: number;
  /** Whether the two are also one compound, whose parts share a place. */
  readonly joined: boolean;
}

export interface WordForm {
  readonly stem: string;
  /** Papers that hold it, as far as the tables know. */
  readonly papers: number;
  /** 1 for what was typed, less for completions. */
  readonly share: number;
}
