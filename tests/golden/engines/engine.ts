/** What the golden set asks of a search engine, ours or another. */
import type { SearchedText } from './searched-text.ts';

export interface GoldenEngine {
  readonly name: string;
  /** npm package whose version is reported; ours has none. */
  readonly package?: string;
  open(catalogue: SearchedCatalogue): Promise<OpenEngine>;
}

export interface SearchedCatalogue {
  /** The finished site. */
  readonly site: string;
  /** The same papers as texts. */
  readonly texts: readonly SearchedText[];
}

export interface OpenEngine {
  /** @returns ids of entries, best first, at most `limit`. */
  search(query: string, limit: number): Promise<readonly string[]>;
  close?(): Promise<void>;
}
