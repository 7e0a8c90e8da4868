/**
 * The client of the Pagefind index in `<base>pagefind/`. Nothing is fetched before the first search. It runs in the
 * page's own thread: a worker would cost a second download of the same code and saves no time on indexes of this
 * size.
 */
import { askPagefind } from './ask-pagefind.ts';
import type { SearchAnswer, SearchEngine, SearchRequest, SearchResult } from './engine.ts';
import { FACETS, type Facet, type FacetCounts, type FacetValues, needsAll } from './facets.ts';
import { buildExcerpt } from './marked-text.ts';
import type { PagefindFilters, PagefindFragment, PagefindModule, PagefindResponse, PagefindResult } from './pagefind-module.ts';
import type { Sort } from './query-state.ts';
import { FIELD_WEIGHTS, RERANK_DEPTH, rerank } from './ranking.ts';
import { splitField } from './record-fields.ts';
import { understandQuery } from './understand-query.ts';

const EXCERPT_WORDS = 36;

interface EngineOptions {
  /** Base path of the site; begins and ends with a slash. */
  readonly base: string;
  /** How the module is loaded; tests bring their own. */
  readonly load?: (url: string) => Promise<PagefindModule>;
}

export function createPagefindEngine({ base, load = importModule }: EngineOptions): SearchEngine {
  let module: Promise<PagefindModule> | undefined;
  const open = (): Promise<PagefindModule> => {
    module ??= prepare(base, load).catch((cause: unknown) => {
      // A second try may succeed where the network failed the first.
      module = undefined;
      throw new Error('the search index cannot be loaded', { cause });
    });
    return module;
  };
  return { name: 'pagefind', search: async (request) => answer(await open(), request) };
}

const importModule = async (url: string): Promise<PagefindModule> => (await import(/* @vite-ignore */ url)) as PagefindModule;

async function prepare(base: string, load: (url: string) => Promise<PagefindModule>): Promise<PagefindModule> {
  const pagefind = await load(`${base}pagefind/pagefind.js`);
  await pagefind.options({ basePath: `${base}pagefind/`, baseUrl: base, noWorker: true, ranking: { metaWeights: FIELD_WEIGHTS } });
  return pagefind;
}

async function answer(pagefind: PagefindModule, request: SearchRequest): Promise<SearchAnswer> {
  // Pagefind counts values only of filters it has loaded.
  if (request.counts) await pagefind.filters();
  const sort = toSort(request);
  const options = { filters: toFilters(request.facets), sort };
  const { response, leftOut, term } =
    request.query === ''
      ? { response: await pagefind.search(null, options), leftOut: [], term: null }
      : await askPagefind(pagefind, understandQuery(request.query), options);
  const results = await readResults(response.results, { ...request, term: term ?? '' });
  const countAgain = (facets: FacetValues): Promise<PagefindResponse> => pagefind.search(term, { filters: toFilters(facets), sort });
  return {
    total: response.results.length,
    results,
    leftOut,
    counts: request.counts ? await countValues(response, request.facets, countAgain) : toCounts({}),
  };
}

async function readResults(found: readonly PagefindResult[], request: SearchRequest & { readonly term: string }): Promise<SearchResult[]> {
  const { offset, limit, sort, term } = request;
  const ranks = sort === 'relevance' && term !== '' && offset < RERANK_DEPTH;
  const needed = ranks ? found.slice(0, Math.max(RERANK_DEPTH, offset + limit)) : found.slice(offset, offset + limit);
  const results = await Promise.all(needed.map(async (result) => toResult(await result.data(), result.words)));
  if (!ranks) return results;
  return [...rerank(results.slice(0, RERANK_DEPTH), term), ...results.slice(RERANK_DEPTH)].slice(offset, offset + limit);
}

/** Count each value among the results; for a facet of which any chosen value will do, as if none of its own were chosen. */
async function countValues(
  response: PagefindResponse,
  facets: FacetValues,
  search: (facets: FacetValues) => Promise<PagefindResponse>,
): Promise<FacetCounts> {
  const counts = { ...toCounts(response.filters) };
  for (const facet of FACETS) {
    if (needsAll(facet) || facets[facet].length === 0) continue;
    const others = await search({ ...facets, [facet]: [] });
    counts[facet] = toCounts(others.filters)[facet];
  }
  return counts;
}

function toFilters(facets: FacetValues): PagefindFilters {
  const chosen = FACETS.filter((facet) => facets[facet].length > 0);
  return Object.fromEntries(chosen.map((facet) => [facet, needsAll(facet) ? { all: facets[facet] } : { any: facets[facet] }]));
}

/** Without a query nothing is more relevant than anything else, and the newest comes first. */
function toSort({ sort, query }: { sort: Sort; query: string }): Record<string, 'asc' | 'desc'> {
  if (sort === 'title') return { title: 'asc' };
  return sort === 'newest' || query === '' ? { date: 'desc' } : {};
}

function toCounts(filters: PagefindResponse['filters']): FacetCounts {
  const read = (facet: Facet): ReadonlyMap<string, number> => new Map(Object.entries(filters[facet] ?? {}));
  return { topic: read('topic'), area: read('area'), year: read('year'), venue: read('venue'), has: read('has') };
}

function toResult({ url, content, meta }: PagefindFragment, positions: readonly number[]): SearchResult {
  const labels = splitField(meta.topics);
  const ids = meta.topicIds?.split(' ') ?? [];
  return {
    id: meta.id ?? '',
    url,
    title: meta.title ?? '',
    names: splitField(meta.names),
    authors: splitField(meta.authors),
    topics: labels.map((label, index) => ({ id: ids[index] ?? '', label })),
    area: meta.area,
    venue: meta.venue,
    year: meta.year,
    excerpt: buildExcerpt(content, positions, EXCERPT_WORDS),
  };
}
