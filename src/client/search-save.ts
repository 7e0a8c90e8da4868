/** Putting all results of a search on the reading list, and taking them off again. */
import * as texts from '#texts';
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
  if (asked.kind !== 'answer') return { message: texts.searchSaveFailed };
  const { results, total } = asked.answer;
  const papers = results.map(toPaper);
  const added = papers.map(({ id }) => id).filter((id) => !isSaved(id));
  const saving = savePapers(papers);
  const message = describeSaving(saving, papers.length, total);
  return saving.saved === 0 ? { message } : { message, undo: () => describeRemoval(removePapers(added.slice(0, saving.saved))) };
}

function describeSaving({ saved, problem }: Saving, found: number, total: number): string {
  if (problem === 'unavailable') return texts.searchSaveRefused;
  if (problem === 'full') return texts.searchSaveFull(saved, found);
  return saved === 0 ? texts.searchSavedBefore(found, total > found) : texts.searchSaved(saved, found - saved, total > found);
}

function describeRemoval({ saved, problem }: Saving): string {
  return problem === undefined ? texts.searchUnsaved(saved) : texts.searchUnsaveRefused;
}
