/**
 * The search of the site: takes a query apart, asks the tables what it means, looks it up in the index, orders what
 * is found and describes what is shown. Nothing is loaded before the first search. It runs in the page's own thread:
 * no step takes long enough to be felt.
 */
import { createCurrentLibrary } from './current-library.ts';
import { describeResult } from './describe-result.ts';
import type { SearchAnswer, SearchEngine, SearchRequest } from './engine.ts';
import { addCounts, createFacetTest, filterPages } from './matching/facet-filter.ts';
import { doInSteps, pause } from './in-steps.ts';
import { type Library, openLibrary } from './library.ts';
import { createFileLoader } from './tables/load-file.ts';
import { type LookedUp, lookUp } from './look-up.ts';
import { type LoadFile, MANIFEST_FILE, TABLES_FOLDER } from './tables/manifest.ts';
import { findNearTopics } from './matching/near-topics.ts';
import { type Candidate, readShown, sortCandidates } from './order-results.ts';
import { parseQuery } from './query/parse-query.ts';
import { listWantedWords } from './wanted-words.ts';

interface EngineOptions {
  /** Base path of the site; begins and ends with a slash. */
  readonly base: string;
  /** How files are loaded; tests and offline copies bring their own. */
  readonly load?: LoadFile;
}

/** The papers whose lacks are named: those on the first leaf. */
const NAMED = 20;

export function createSearchEngine({ base, load = createFileLoader(base) }: EngineOptions): SearchEngine {
  const library = createCurrentLibrary({
    readManifest: async () => new TextDecoder().decode(await load(`${TABLES_FOLDER}/${MANIFEST_FILE}`)),
    open: async (manifest) => openLibrary(manifest, load),
  });
  const recall = createMemory();
  const search = async (request: SearchRequest): Promise<SearchAnswer> =>
    library.read(async (opened) => answer(request, { base, library: opened, recall }));
  return { name: 'pagefind', search, renew: async () => library.renew() };
}

interface Tools {
  readonly base: string;
  readonly library: Library;
  readonly recall: Memory;
}

async function answer(request: SearchRequest, { base, library, recall }: Tools): Promise<SearchAnswer> {
  const { understood, matches } = await recall(request, library);
  await pause();
  const full = filterPages(matches.full, request.facets, library.facets);
  const loose = filterPages(
    matches.isTooFew(full.kept.length) ? matches.loosen(createFacetTest(request.facets, library.facets)) : [],
    request.facets,
    library.facets,
  );
  const found = [
    ...full.kept.map((match): Candidate => ({ ...match, full: true })),
    ...loose.kept.map((match): Candidate => ({ ...match, full: false })),
  ];
  const shown = await readShown(await sortCandidates(found, request.sort, library), understood.needs, { request, library });
  const asked = { needs: understood.needs, wanted: listWantedWords(understood.needs), facets: library.facets, base };
  return {
    total: found.length,
    full: full.kept.length,
    results: await doInSteps(shown, (paper) => describeResult(paper, asked)),
    corrections: understood.corrections,
    leftOut: understood.unknown,
    loosened: matches.listMissing(loose.kept.slice(0, NAMED).map(({ page }) => page)),
    counts: addCounts(full.counts, loose.counts),
    nearTopics: found.length > 0 ? [] : findNearTopics(request.query, library.facets),
  };
}

type Memory = (request: SearchRequest, library: Library) => Promise<LookedUp>;

/** Keep the last query and what came of it: facets, sorting and leaves ask for the same again and again. */
function createMemory(): Memory {
  let last: { readonly key: string; readonly library: Library; readonly looked: Promise<LookedUp> } | undefined;
  return ({ query, exact }, library) => {
    const key = `${exact ? '=' : '~'}${query}`;
    if (last?.key === key && last.library === library) return last.looked;
    const looked = lookUp(parseQuery(query), exact, library);
    last = { key, library, looked };
    looked.catch(() => {
      if (last?.looked === looked) last = undefined;
    });
    return looked;
  };
}
