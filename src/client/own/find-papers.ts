/** The papers of this catalogue that references mean, by the tables of the search. */
import type { SearchEngine, SearchResult } from '../../search/engine.ts';
import { foldWords } from '../../search/fold.ts';
import { readMarkedText } from '../../search/marked-text.ts';
import { findTypedIdentifier } from '../../search/query/typed-identifiers.ts';
import type { Reference } from './read-references.ts';

export type Search = SearchEngine['search'];

export interface Finding {
  readonly found: readonly SearchResult[];
  /** What could not be found, as it was written. */
  readonly missing: readonly string[];
}

/** Results that are compared with what was asked for. */
const COMPARED = 8;
/** Words that two spellings of one title share, of all that either has. */
const SAME_TITLE = 0.85;
const NO_FACETS = { topic: [], area: [], year: [], venue: [], has: [] } as const;

/** Write references once that say the same. */
export const joinReferences = (references: readonly Reference[]): readonly Reference[] => [
  ...new Map(references.map((reference) => [JSON.stringify([reference.title, reference.identifiers, reference.ids]), reference])).values(),
];

/** Find papers one after the other, and let the page breathe between them; one that several references mean is found once. */
export async function findPapers(
  references: readonly Reference[],
  search: Search,
  onProgress: (done: number) => void = () => undefined,
): Promise<Finding> {
  const found = new Map<string, SearchResult>();
  const missing = new Set<string>();
  for (const [index, reference] of references.entries()) {
    const paper = await findPaper(reference, search);
    if (paper) found.set(paper.id, paper);
    else missing.add(reference.title ?? reference.identifiers[0] ?? reference.ids[0] ?? '');
    onProgress(index + 1);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { found: [...found.values()], missing: [...missing] };
}

async function findPaper({ title = '', identifiers, ids }: Reference, search: Search): Promise<SearchResult | undefined> {
  const ask = async (query: string, isMeant: (result: SearchResult) => boolean): Promise<SearchResult | undefined> => {
    if (query === '') return undefined;
    const { results } = await search({ query, exact: true, facets: NO_FACETS, sort: 'relevance', offset: 0, limit: COMPARED });
    return results.find(isMeant);
  };
  for (const id of ids) {
    const paper = await ask(foldWords(id).join(' '), (result) => result.id === id);
    if (paper) return paper;
  }
  for (const typed of identifiers) {
    const id = findTypedIdentifier(typed);
    const paper = id && (await ask(id, ({ arxiv, doi }) => arxiv?.toLowerCase() === id || doi?.toLowerCase() === id));
    if (paper) return paper;
  }
  return ask(foldWords(title).join(' '), (result) => isSameTitle(title, result));
}

function isSameTitle(title: string, result: SearchResult): boolean {
  const [asked, there] = [foldWords(title), foldWords(readMarkedText(result.title))];
  if (asked.join('') === there.join('')) return true;
  const [one, other] = [new Set(asked), new Set(there)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= SAME_TITLE * (one.size + other.size - shared);
}
