/**
 * The search of the site: takes a query apart, asks the tables what it means, looks it up in the index, orders what
 * is found and describes what is shown. Nothing is loaded before the first search. It runs in the page's own thread:
 * no step takes long enough to be felt.
 */
import { describeResult } from './describe-result.ts';
import { applyCorrections, findDoubts } from './doubts.ts';
import type { SearchAnswer, SearchEngine, SearchRequest, SearchResult } from './engine.ts';
import { decodeFacetTable } from './facet-columns.ts';
import { filterPages } from './facet-filter.ts';
import { findHits, intersect, type Sources } from './hits.ts';
import { createFileLoader } from './load-file.ts';
import { type LoadFile, MANIFEST_FILE, type SearchManifest, TABLES_FOLDER } from './manifest.ts';
import { type Match, type Matches, matchPapers } from './match.ts';
import { findNearTopics } from './near-topics.ts';
import { openPagefindIndex } from './pagefind-index.ts';
import { parseQuery } from './parse-query.ts';
import type { Query } from './query.ts';
import { createFieldWeigher, RERANK_DEPTH, rerank } from './ranking.ts';
import { createWordTable } from './read-word-table.ts';
import type { QueryTools } from './reading.ts';
import { splitField } from './record-fields.ts';
import { decodeTitleOrder } from './title-order.ts';
import { understandQuery } from './understand-query.ts';
import type { Understood } from './understood.ts';
import { listWantedWords } from './wanted-words.ts';
import type { WordTable } from './word-table.ts';

interface EngineOptions {
  /** Base path of the site; begins and ends with a slash. */
  readonly base: string;
  /** How files are loaded; tests and offline copies bring their own. */
  readonly load?: LoadFile;
}

export function createSearchEngine({ base, load = createFileLoader(base) }: EngineOptions): SearchEngine {
  let library: Promise<Library> | undefined;
  const open = (): Promise<Library> => {
    library ??= openLibrary(base, load).catch((cause: unknown) => {
      // A second try may succeed where the network failed the first.
      library = undefined;
      throw new Error('the search index cannot be loaded', { cause });
    });
    return library;
  };
  return { name: 'pagefind', search: async (request) => answer(await open(), request) };
}

/** Doubts that are tried, one at a time. */
const MAX_DOUBTS = 4;
/** Words that have to agree before one of them is doubted. */
const MIN_EVIDENCE = 3;

interface Library extends Sources {
  readonly base: string;
  readonly words: WordTable;
  /** Pages in the order of their titles; loaded when first asked for. */
  readonly titleOrder: () => Promise<Uint32Array>;
  /** The last query and what came of it: facets, sorting and leaves ask for the same again and again. */
  last: { readonly key: string; readonly looked: Promise<Looked> } | undefined;
}

async function openLibrary(base: string, load: LoadFile): Promise<Library> {
  const table = (file: string): Promise<Uint8Array> => load(`${TABLES_FOLDER}/${file}`);
  const manifest = JSON.parse(new TextDecoder().decode(await table(MANIFEST_FILE))) as SearchManifest;
  const [index, facets] = await Promise.all([openPagefindIndex(manifest, load), table(manifest.facets).then(decodeFacetTable)]);
  let titles: Promise<Uint32Array> | undefined;
  return {
    base,
    index,
    facets,
    weigh: createFieldWeigher(index.findField),
    words: createWordTable(manifest, load),
    titleOrder: () => (titles ??= table(manifest.titles).then((bytes) => decodeTitleOrder(bytes, manifest.papers))),
    last: undefined,
  };
}

interface Looked {
  readonly understood: Understood;
  readonly matches: Matches;
}

async function answer(library: Library, request: SearchRequest): Promise<SearchAnswer> {
  const { understood, matches } = await lookUpOnce(library, request);
  const { kept, counts } = filterPages(matches.pages, request.facets, library.facets);
  const full = new Set(matches.pages.slice(0, matches.full).map(({ page }) => page));
  const results = await readResults(await sortMatches(kept, { library, request }), { library, request, understood });
  return {
    total: kept.length,
    full: kept.filter(({ page }) => full.has(page)).length,
    results,
    corrections: understood.corrections,
    leftOut: understood.unknown,
    loosened: kept.length === 0 ? [] : matches.loosened,
    counts,
    nearTopics: kept.length > 0 ? [] : findNearTopics(request.query, library.facets),
  };
}

async function lookUpOnce(library: Library, { query, exact }: SearchRequest): Promise<Looked> {
  const key = `${exact ? '=' : '~'}${query}`;
  const present = library.last;
  if (present?.key === key) return present.looked;
  const looked = lookUp(library, parseQuery(query), exact);
  library.last = { key, looked };
  return looked;
}

async function lookUp(library: Library, query: Query, exact: boolean): Promise<Looked> {
  const { words, facets } = library;
  const countTogether = async (stems: readonly string[]): Promise<number> => {
    const hits = await Promise.all(
      stems.map(async (stem) => findHits({ kind: 'word', forms: [{ stem, papers: 1, share: 1 }], label: stem, weak: false }, library)),
    );
    return intersect(hits).size;
  };
  const tools = { words, facets, exact, countTogether };
  const understood = await understandQuery(query, tools);
  if (understood.needs.length === 0 && understood.excluded.length === 0) return { understood, matches: findWithoutNeeds(library, query) };
  const matches = await matchPapers(understood, library);
  const doubted = matches.full > 0 || exact ? undefined : await tryDoubts(library, query, tools);
  return doubted ?? { understood, matches };
}

/** An empty query asks for everything, a query of unknown words for nothing. */
function findWithoutNeeds({ index }: Library, { required, excluded }: Query): Matches {
  const pages = required.length + excluded.length > 0 ? [] : Array.from({ length: index.pages }, (_, page) => ({ page, score: 0 }));
  return { pages, full: pages.length, loosened: [] };
}

/** A known word may still be a slip: believed only when it makes papers fit. */
async function tryDoubts(library: Library, query: Query, tools: QueryTools): Promise<Looked | undefined> {
  const doubts = query.required.length < MIN_EVIDENCE ? [] : await findDoubts(query, library.words);
  for (const doubt of doubts.slice(0, MAX_DOUBTS)) {
    const understood = await understandQuery(applyCorrections(query, [doubt]), tools);
    const matches = await matchPapers(understood, library);
    if (matches.full > 0) return { understood: { ...understood, corrections: [doubt, ...understood.corrections] }, matches };
  }
  return undefined;
}

interface Task {
  readonly library: Library;
  readonly request: SearchRequest;
}

/** Without a query nothing is more relevant than anything else, and the newest comes first: the order of the index. */
async function sortMatches(kept: readonly Match[], { library, request }: Task): Promise<readonly Match[]> {
  if (request.sort === 'newest') return [...kept].sort((a, b) => a.page - b.page);
  if (request.sort !== 'title') return kept;
  const order = await library.titleOrder();
  const places = new Uint32Array(order.length);
  for (const [place, page] of order.entries()) places[page] = place;
  return [...kept].sort((a, b) => (places[a.page] ?? 0) - (places[b.page] ?? 0));
}

async function readResults(
  sorted: readonly Match[],
  { library, request, understood }: Task & { readonly understood: Understood },
): Promise<SearchResult[]> {
  const { offset, limit, sort } = request;
  const label = understood.needs.map((need) => need.label).join(' ');
  const ranks = sort === 'relevance' && label !== '' && offset < RERANK_DEPTH;
  const needed = ranks ? sorted.slice(0, Math.max(RERANK_DEPTH, offset + limit)) : sorted.slice(offset, offset + limit);
  const read = await Promise.all(needed.map(async ({ page, score }) => ({ ...(await library.index.readFragment(page)), page, score })));
  const named = read.map((found) => ({
    ...found,
    title: found.meta.title ?? '',
    names: splitField(found.meta.names),
    authors: splitField(found.meta.authors),
  }));
  const ordered = ranks ? [...rerank(named.slice(0, RERANK_DEPTH), label), ...named.slice(RERANK_DEPTH)].slice(offset, offset + limit) : named;
  const wanted = listWantedWords(understood.needs);
  return ordered.map((found) => describeResult(found, { needs: understood.needs, wanted, facets: library.facets, base: library.base }));
}
