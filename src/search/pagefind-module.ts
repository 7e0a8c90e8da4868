/** The part of Pagefind's browser API that is used (https://pagefind.app/docs/api/); the package ships no types for it. */
import type { Facet } from './facets.ts';
import type { RecordField } from './record-fields.ts';

export interface PagefindModule {
  options(options: PagefindOptions): Promise<void>;
  /** All filters with their counts; loads them. */
  filters(): Promise<unknown>;
  /** `null` asks for every record. */
  search(term: string | null, options: PagefindSearchOptions): Promise<PagefindResponse>;
}

export interface PagefindSearchOptions {
  readonly filters: PagefindFilters;
  readonly sort: Readonly<Record<string, 'asc' | 'desc'>>;
}

interface PagefindOptions {
  readonly basePath: string;
  readonly baseUrl: string;
  readonly noWorker: boolean;
  readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> };
}

export type PagefindFilters = Readonly<Record<string, { readonly all: readonly string[] } | { readonly any: readonly string[] }>>;

export interface PagefindResponse {
  readonly results: readonly PagefindResult[];
  /** Counts among the results, by filter and value. */
  readonly filters: Readonly<Partial<Record<Facet, Readonly<Record<string, number>>>>>;
}

export interface PagefindResult {
  /** Positions of matching words in the content. */
  readonly words: readonly number[];
  data(): Promise<PagefindFragment>;
}

export interface PagefindFragment {
  readonly url: string;
  /** The text that was indexed, not as HTML. */
  readonly content: string;
  readonly meta: Readonly<Partial<Record<RecordField, string>>>;
}
