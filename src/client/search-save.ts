/** Putting all results of a search on the reading list. */
import { countOf } from '../components/wording.ts';
import type { SearchRequest } from '../search/engine.ts';
import { savePapers, type Saving } from './reading-list.ts';
import { engine } from './search-engine.ts';
import { toPaper } from './search-results.ts';

/** More than anybody reads, and as many files as a browser fetches in a moment. */
const MOST_SAVED = 500;

/** Save the results of a search, at most 500. @returns what to tell the reader. */
export async function saveAll(request: Omit<SearchRequest, 'offset' | 'limit'>): Promise<string> {
  const answer = await engine.search({ ...request, offset: 0, limit: MOST_SAVED }).catch(() => undefined);
  if (!answer) return 'Not saved: the results could not be loaded.';
  const saving = savePapers(answer.results.map(toPaper));
  return describeSaving(saving, answer.results.length, answer.total);
}

function describeSaving({ saved, problem }: Saving, found: number, total: number): string {
  if (problem === 'unavailable') return 'Not saved: this browser keeps nothing for this site.';
  if (problem === 'full') return `The reading list is full: ${saved} of ${countOf(found, 'paper')} saved.`;
  const present = found - saved;
  if (saved === 0) return total === 1 ? 'It is in your reading list already.' : 'All of them are in your reading list already.';
  const already = present > 0 ? ` ${present} ${present === 1 ? 'was' : 'were'} there already.` : '';
  const cut = total > found ? ` Only the first ${found} can be saved at once.` : '';
  return `Saved ${countOf(saved, 'paper')} to your reading list.${already}${cut}`;
}
