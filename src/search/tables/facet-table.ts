/** The facets of all papers in the order of the index: enough to filter, count and sort without asking the engine. */
import type { Facet } from '../facets.ts';

export interface FacetTable {
  /** Papers in all; a page is a number below it, newest first. */
  readonly papers: number;
  /** Values of each facet, most frequent first, areas in the order of the vocabulary; a value is named by its position. */
  readonly values: Readonly<Record<Facet, readonly FacetValue[]>>;
  /** Positions of the values that `page` carries. */
  read(facet: Facet, page: number): readonly number[];
}

export interface FacetValue {
  /** As in addresses: `graph-neural-networks`, `2024`, `NeurIPS`, `code`. */
  readonly id: string;
  /** As shown. */
  readonly label: string;
  /** Other names readers type; empty but for topics. */
  readonly aliases: readonly string[];
  /** For a topic, the position of its area among the values of `area`. */
  readonly area?: number;
}
