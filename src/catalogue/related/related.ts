/** What "related" means: which papers lie near which, and why, in facts that pages put into words. */
import type { Entry } from '../../entries/entry.ts';

export interface Related {
  readonly entry: Entry;
  /** 0 to 1, larger is nearer. */
  readonly score: number;
  /** The strongest first, at least one. */
  readonly reasons: readonly Reason[];
}

export type Reason =
  /** Topics of both, by id. */
  | { readonly kind: 'topics'; readonly topics: readonly string[] }
  /** Methods that both mention, by name. */
  | { readonly kind: 'methods'; readonly methods: readonly string[] }
  /** This paper names the method that the other introduces. */
  | { readonly kind: 'mentions'; readonly method: string }
  /** The other names the method that this paper introduces. */
  | { readonly kind: 'mentioned-by'; readonly method: string }
  /** This paper compares itself with the method that the other introduces. */
  | { readonly kind: 'compares'; readonly method: string }
  /** The other compares itself with the method that this paper introduces. */
  | { readonly kind: 'compared-by'; readonly method: string }
  /** People of both, as printed on the other. */
  | { readonly kind: 'authors'; readonly names: readonly string[] }
  /** Telling words that both abstracts use, as they are written. */
  | { readonly kind: 'words'; readonly words: readonly string[] };

export interface RelatedPapers {
  /** The nearest papers of an entry, nearest first, at most six; empty for an id that is unknown. */
  readonly of: (id: string) => readonly Related[];
  /** For each entry, in the order of `Catalogue.entries`: its nearest neighbours, nearest first, at most fifteen. */
  readonly nearest: readonly (readonly Neighbour[])[];
}

export interface Neighbour {
  /** 0-based place in `Catalogue.entries`. */
  readonly index: number;
  /** 0 to 1, larger is nearer. */
  readonly score: number;
}
