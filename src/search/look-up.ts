/** From a typed query to the papers that answer it, and what was made of the query on the way. */
import { applyCorrections, findDoubts } from './query/doubts.ts';
import { findHits, intersect } from './matching/hits.ts';
import type { Library } from './library.ts';
import { fixMatches, type Matches, matchPapers } from './matching/match.ts';
import type { Query } from './query/query.ts';
import { orderCorrections, type QueryTools } from './query/reading.ts';
import { understandQuery } from './query/understand-query.ts';
import type { Understood } from './query/understood.ts';

export interface LookedUp {
  readonly understood: Understood;
  readonly matches: Matches;
}

/** Doubts that are tried, one at a time. */
const MAX_DOUBTS = 4;
/** Words that have to agree before one of them is doubted. */
const MIN_EVIDENCE = 3;

/** Understand and match a query. @param exact take every word as it is. */
export async function lookUp(query: Query, exact: boolean, library: Library): Promise<LookedUp> {
  const tools: QueryTools = { words: library.words, facets: library.facets, exact, countTogether: async (stems) => countTogether(stems, library) };
  const understood = await understandQuery(query, tools);
  if (understood.impossible) return { understood, matches: fixMatches([]) };
  if (understood.needs.length === 0 && understood.excluded.length === 0) return { understood, matches: matchEverything(library) };
  const matches = await matchPapers(understood, library);
  const doubted = matches.full.length > 0 || exact ? undefined : await tryDoubts(query, tools, library);
  return doubted ?? { understood, matches };
}

async function countTogether(stems: readonly string[], library: Library): Promise<number> {
  const hits = stems.map(async (stem) => findHits({ kind: 'word', forms: [{ stem, papers: 1, share: 1 }], label: stem, weak: false }, library));
  return intersect(await Promise.all(hits)).size;
}

/** What says nothing narrows nothing. */
const matchEverything = ({ index }: Library): Matches => fixMatches(Array.from({ length: index.pages }, (_, page) => ({ page, score: 0 })));

/** A known word may still be a slip: believed only when it makes papers fit. */
async function tryDoubts(query: Query, tools: QueryTools, library: Library): Promise<LookedUp | undefined> {
  const doubts = query.required.length < MIN_EVIDENCE ? [] : await findDoubts(query, library.words);
  for (const doubt of doubts.slice(0, MAX_DOUBTS)) {
    const understood = await understandQuery(applyCorrections(query, [doubt]), tools);
    if (understood.impossible) continue;
    const matches = await matchPapers(understood, library);
    const corrections = orderCorrections([doubt, ...understood.corrections]);
    if (matches.full.length > 0) return { understood: { ...understood, corrections }, matches };
  }
  return undefined;
}
