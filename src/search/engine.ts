/** What the pages ask of a search engine, whichever it is. */
import type { FacetCounts, FacetValues } from './facets.ts';
import type { MarkedText } from './marked-text.ts';
import type { Sort } from './query-state.ts';
import type { Correction } from './query/understood.ts';

export interface SearchEngine {
  /** Shown to tests as `data-search-engine`. */
  readonly name: string;
  /** @throws when the index cannot be loaded. */
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** Tell whether the site has changed since it was last searched; results then have to be found anew. */
  renew(): Promise<boolean>;
}

export interface SearchRequest {
  /** As the reader typed it; empty asks for everything the facets leave. */
  readonly query: string;
  /** Take every word as it is: no corrections, no completion of the last word. */
  readonly exact: boolean;
  readonly facets: FacetValues;
  readonly sort: Sort;
  /** 0-based position of the first result wanted. */
  readonly offset: number;
  readonly limit: number;
}

export interface SearchAnswer {
  /** Results in all, not only those returned. */
  readonly total: number;
  /** How many of them hold everything that was asked for; the others come after those. */
  readonly full: number;
  readonly results: readonly SearchResult[];
  /** Words that were read as others. */
  readonly corrections: readonly Correction[];
  /** Words of the query that are in no paper and were not searched for. */
  readonly leftOut: readonly string[];
  /** Words that not all results hold, because too few held them all. */
  readonly loosened: readonly string[];
  /** How many results each facet value would leave. */
  readonly counts: FacetCounts;
  /** Topics that come nearest to the query, for a reader who found nothing. */
  readonly nearTopics: readonly { readonly id: string; readonly label: string }[];
}

export interface SearchResult {
  readonly id: string;
  /** Address to open, with the site's base path. */
  readonly url: string;
  readonly title: MarkedText;
  /** Method, aliases and other spellings. */
  readonly names: readonly string[];
  readonly authors: readonly string[];
  /** Whichever of the authors match. */
  readonly matchedAuthors: readonly string[];
  readonly topics: readonly { readonly id: string; readonly label: string }[];
  /** Position of the area of its first topic, which chooses the mark. */
  readonly area: string | undefined;
  /** Venue or, without one, the primary arXiv class. */
  readonly venue: string | undefined;
  readonly year: string | undefined;
  /** BCP 47, of a paper in another language than most. */
  readonly lang?: string | undefined;
  readonly arxiv?: string | undefined;
  readonly doi?: string | undefined;
  /** The part of the abstract that matches best, or its beginning. */
  readonly excerpt: MarkedText;
  /** The words that match in its title and abstract, as they are written there. */
  readonly found: readonly string[];
  /** Whether it holds everything that was asked for; those that do come first. */
  readonly full: boolean;
  /** What matched, strongest first; empty without a query. */
  readonly reasons: readonly Reason[];
}

/** Where a paper matches, and with which words of the query, as the reader knows them. */
export interface Reason {
  readonly field: ReasonField;
  readonly words: readonly string[];
}

/** `other name`: a spelling or long form of an acronym that the paper's record adds. */
export type ReasonField = 'identifier' | 'title' | 'name' | 'author' | 'topic' | 'venue' | 'other name' | 'abstract';
