/** What the pages ask of a search engine, whichever it is. */
import type { FacetCounts, FacetValues } from './facets.ts';
import type { MarkedText } from './marked-text.ts';
import type { Sort } from './query-state.ts';

export interface SearchEngine {
  /** Shown to tests as `data-search-engine`. */
  readonly name: string;
  /** @throws when the index cannot be loaded. */
  search(request: SearchRequest): Promise<SearchAnswer>;
}

export interface SearchRequest {
  /** As the reader typed it; empty asks for everything the facets leave. */
  readonly query: string;
  readonly facets: FacetValues;
  readonly sort: Sort;
  /** 0-based position of the first result wanted. */
  readonly offset: number;
  readonly limit: number;
  /** Whether the counts of facet values are wanted; they cost a download of their own. */
  readonly counts: boolean;
}

export interface SearchAnswer {
  /** Results in all, not only those returned. */
  readonly total: number;
  readonly results: readonly SearchResult[];
  /** Words of the query that are in no paper and were not searched for. */
  readonly leftOut: readonly string[];
  /** How many results each facet value would leave; empty unless wanted. */
  readonly counts: FacetCounts;
}

export interface SearchResult {
  readonly id: string;
  /** Address to open, with the site's base path. */
  readonly url: string;
  readonly title: string;
  /** Method, aliases and other spellings. */
  readonly names: readonly string[];
  readonly authors: readonly string[];
  readonly topics: readonly { readonly id: string; readonly label: string }[];
  /** Position of the area of its first topic, which chooses the mark. */
  readonly area: string | undefined;
  /** Venue or, without one, the primary arXiv class. */
  readonly venue: string | undefined;
  readonly year: string | undefined;
  /** The part of the abstract that matches best, or its beginning. */
  readonly excerpt: MarkedText;
}
