/** What results can be narrowed by. The names are those of the address and of the engine's filters. */

/** `topic`: a paper must carry every chosen one; the others: any chosen one. */
export const FACETS = ['topic', 'area', 'year', 'venue', 'has'] as const;
export type Facet = (typeof FACETS)[number];

/** What `has=` may ask for. */
export const HOLDINGS = ['code', 'project', 'data', 'doi', 'arxiv'] as const;
export type Holding = (typeof HOLDINGS)[number];

export type FacetValues = Readonly<Record<Facet, readonly string[]>>;

/** How many papers carry each value. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** Tell whether a paper needs all chosen values of the facet, and not just one of them. */
export const needsAll = (facet: Facet): boolean => facet === 'topic' || facet === 'has';
