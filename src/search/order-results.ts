/** The order of the papers that were found, and the texts of those that are shown. */
import type { SearchRequest } from './engine.ts';
import { doInSteps, pause } from './in-steps.ts';
import type { Library } from './library.ts';
import type { Match } from './matching/match.ts';
import type { Fragment } from './matching/pagefind-part.ts';
import { RERANK_DEPTH, rerank } from './matching/ranking.ts';
import { splitField } from './matching/record-fields.ts';
import type { Need } from './query/understood.ts';

/** A paper that was found; `full` when it holds everything asked for. */
export interface Candidate extends Match {
  readonly full: boolean;
}

export type Shown = Candidate & Fragment;

/** Papers that are put in order beyond those shown, so that the last places are filled well. */
const SPARE = 8;

/** Sort what was found; papers that hold everything stay before the others. Relevance is the order they came in. */
export async function sortCandidates(found: readonly Candidate[], sort: SearchRequest['sort'], library: Library): Promise<readonly Candidate[]> {
  if (sort === 'relevance') return found;
  const places = sort === 'title' ? await library.readTitlePlaces() : undefined;
  const placeOf = ({ page }: Candidate): number => places?.[page] ?? page;
  return [...found].sort((a, b) => Number(b.full) - Number(a.full) || placeOf(a) - placeOf(b));
}

/** Read the texts of the results a page shows; the first by relevance are put in order by their texts. */
export async function readShown(sorted: readonly Candidate[], needs: readonly Need[], { request, library }: Task): Promise<Shown[]> {
  const { offset, limit, sort } = request;
  if (limit === 0) return [];
  const query = listWords(needs);
  const depth = sort === 'relevance' && query !== '' && offset < RERANK_DEPTH ? Math.min(RERANK_DEPTH, offset + limit + SPARE) : 0;
  const start = depth > 0 ? 0 : offset;
  const end = Math.max(depth, offset + limit);
  const wanted = sorted.slice(start, end);
  // In an object, so that the next is asked for before this one has come.
  const asked = await doInSteps(wanted, (found) => ({ found, fragment: library.index.readFragment(found.page) }));
  const read = await Promise.all(asked.map(async ({ found, fragment }) => ({ ...(await fragment), ...found })));
  await pause();
  const head = read.slice(0, depth);
  const ordered = [
    ...rerankShown(head.filter(isFull), query),
    ...rerankShown(
      head.filter((one) => !isFull(one)),
      query,
    ),
    ...read.slice(depth),
  ];
  return ordered.slice(offset - start, offset - start + limit);
}

interface Task {
  readonly request: SearchRequest;
  readonly library: Library;
}

const isFull = ({ full }: Shown): boolean => full;

function rerankShown(shown: readonly Shown[], query: string): Shown[] {
  const named = shown.map((paper) => ({
    paper,
    title: paper.meta.title ?? '',
    names: splitField(paper.meta.names),
    authors: splitField(paper.meta.authors),
    content: paper.content,
    score: paper.score,
  }));
  return rerank(named, query).map(({ paper }) => paper);
}

/** The words that were asked for; operators are no words of a title. */
const listWords = (needs: readonly Need[]): string =>
  needs
    .filter((need) => need.kind !== 'facet' && need.kind !== 'identifier' && !(need.kind === 'any' && need.strict))
    .map(({ label }) => label)
    .join(' ');
