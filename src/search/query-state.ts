/** The whole state of a search, and its address. Reading back what was written gives the same state. */
import { FACETS, type Facet, type FacetValues, HOLDINGS } from './facets.ts';

export const SORTS = ['relevance', 'newest', 'title'] as const;
export type Sort = (typeof SORTS)[number];

export interface QueryState {
  readonly query: string;
  /** Take every word as typed; only with a query. */
  readonly exact: boolean;
  readonly facets: FacetValues;
  readonly sort: Sort;
  /** 1-based. */
  readonly page: number;
}

export const EMPTY_STATE: QueryState = {
  query: '',
  exact: false,
  facets: { topic: [], area: [], year: [], venue: [], has: [] },
  sort: 'relevance',
  page: 1,
};

const MAX_QUERY = 300;
const MAX_VALUES = 20;
const MAX_PAGE = 10_000;

/** Read a state from the parameters of an address; what is unknown or malformed is left out. */
export function parseQueryState(params: URLSearchParams): QueryState {
  const read = (facet: Facet): string[] =>
    [...new Set(params.getAll(facet).map((value) => value.trim()))].filter((value) => IS_VALUE[facet](value)).slice(0, MAX_VALUES);
  const sort = SORTS.find((known) => known === params.get('sort')) ?? 'relevance';
  const page = /^[1-9]\d{0,4}$/.test(params.get('page') ?? '') ? Math.min(Number(params.get('page')), MAX_PAGE) : 1;
  const query = tidyQuery(params.get('q') ?? '');
  return {
    query,
    exact: query !== '' && params.get('exact') === '1',
    facets: { topic: read('topic'), area: read('area'), year: read('year'), venue: read('venue'), has: read('has') },
    sort,
    page,
  };
}

/** Render a state as parameters, in a fixed order; what is at its default is left out. */
export function renderQueryState({ query, exact, facets, sort, page }: QueryState): URLSearchParams {
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  if (query !== '' && exact) params.set('exact', '1');
  for (const facet of FACETS) for (const value of facets[facet]) params.append(facet, value);
  if (sort !== 'relevance') params.set('sort', sort);
  if (page > 1) params.set('page', String(page));
  return params;
}

/** Choose another query: it is read with corrections again, from its first page. */
export function changeQuery(state: QueryState, query: string): QueryState {
  return { ...state, query, exact: false, page: 1 };
}

/** Put a typed query on one line of at most 300 characters, each of them whole. */
export function tidyQuery(typed: string): string {
  const line = typed.toWellFormed().replace(/\s+/g, ' ').trim();
  return line.length <= MAX_QUERY
    ? line
    : line
        .slice(0, MAX_QUERY)
        .replace(/[\ud800-\udbff]$/, '')
        .trim();
}

/** Tidy a query for the engine, which is told of a blank behind the last word: it ends the word. */
export function tidyTyped(typed: string): string {
  const query = tidyQuery(typed);
  return query !== '' && /\s$/.test(typed) ? `${query} ` : query;
}

export const hasFacets = ({ facets }: QueryState): boolean => FACETS.some((facet) => facets[facet].length > 0);

/** Tell whether there is anything to search for. */
export const isIdle = (state: QueryState): boolean => state.query === '' && !hasFacets(state);

/** Add or remove one facet value; the result begins at its first page again. */
export function toggleFacet(state: QueryState, facet: Facet, value: string): QueryState {
  const present = state.facets[facet];
  const next = present.includes(value) ? present.filter((other) => other !== value) : [...present, value];
  return { ...state, facets: { ...state.facets, [facet]: next }, page: 1 };
}

const isSlug = (value: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) && value.length <= 100;

const IS_VALUE: Readonly<Record<Facet, (value: string) => boolean>> = {
  topic: isSlug,
  area: isSlug,
  year: (value) => /^\d{4}$/.test(value),
  venue: (value) => /^[^\p{C}]{1,200}$/u.test(value),
  has: (value) => HOLDINGS.some((holding) => holding === value),
};
