/** Putting all results of a search on the reading list, and taking them off again. */
import { countOf } from '../catalogue/wording.ts';
import type { SearchRequest } from '../search/engine.ts';
import { isSaved, removePapers, savePapers, type Saving } from './reading-list.ts';
import { askEngine } from './search-engine.ts';
import { toPaper } from './search-results.ts';

/** More than anybody reads, and as many files as a browser fetches in a moment. */
const MOST_SAVED = 500;

export interface Told {
  readonly message: string;
  /** Takes back what was done, if anything was. @returns what to tell the reader. */
  readonly undo?: () => string;
}

/** Save the results of a search, at most 500. */
export async function saveAll(request: Omit<SearchRequest, 'offset' | 'limit'>): Promise<Told> {
  const asked = await askEngine({ ...request, offset: 0, limit: MOST_SAVED });
  if (asked.kind !== 'answer') return { message: 'Not saved: the results could not be loaded.' };
  const { results, total } = asked.answer;
  const papers = results.map(toPaper);
  const added = papers.map(({ id }) => id).filter((id) => !isSaved(id));
  const saving = savePapers(papers);
  const message = describeSaving(saving, papers.length, total);
  return saving.saved === 0 ? { message } : { message, undo: () => describeRemoval(removePapers(added.slice(0, saving.saved))) };
}

function describeSaving({ saved, problem }: Saving, found: number, total: number): string {
  if (problem === 'unavailable') return 'Not saved: this browser keeps nothing for this site.';
  if (problem === 'full') return `The reading list is full: ${saved} of ${countOf(found, 'paper')} saved.`;
  const present = found - saved;
  const cut = total > found ? ` Only the first ${found} can be saved at once.` : '';
  if (saved === 0) return (total === 1 ? 'It is in your reading list already.' : 'All of them are in your reading list already.') + cut;
  const already = present > 0 ? ` ${present} ${present === 1 ? 'was' : 'were'} there already.` : '';
  return `Saved ${countOf(saved, 'paper')} to your reading list.${already}${cut}`;
}

function describeRemoval({ saved, problem }: Saving): string {
  return problem === undefined ? `Removed ${countOf(saved, 'paper')} from your reading list.` : 'This browser did not let the list be changed.';
}
