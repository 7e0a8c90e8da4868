/** The notes above the results: what was searched for instead, and which words not all results hold. */
import { applyToText } from '../search/query/corrected-text.ts';
import type { SearchAnswer } from '../search/engine.ts';
import { readMarkedText } from '../search/marked-text.ts';
import type { QueryState } from '../search/query-state.ts';
import { create, createLink, createMarked } from './search-nodes.ts';
import { searchHref } from './search-pager.ts';
import { describeLeftOut, describeLoosened } from './search-wording.ts';
import { countAsked } from './typed-parts.ts';

/** Create the notes an answer calls for, with links to the other way of reading the query. */
export function createNotes(answer: SearchAnswer, state: QueryState): HTMLElement[] {
  const asked = countAsked(state.query);
  // That nothing was found says as much when there was no other word.
  const leftOut = answer.total === 0 && answer.leftOut.length >= asked ? [] : answer.leftOut;
  const others = [describeLeftOut(leftOut), describeLoosened(answer, asked)].filter((text) => text !== undefined);
  return [...createReadingNote(answer, state), ...others.map((text) => create('p', undefined, [text]))];
}

/** Say the same for the dialog and for those who listen: the corrected query alone. */
export function describeReading({ corrections }: SearchAnswer, query: string): string {
  return corrections.length === 0 ? '' : `Searched for ${readMarkedText(applyToText(query, corrections))}. `;
}

function createReadingNote({ corrections }: SearchAnswer, state: QueryState): HTMLElement[] {
  if (state.exact) {
    const back = createLink(searchHref({ ...state, exact: false, page: 1 }), ['Search with corrections']);
    back.dataset['corrected'] = '';
    return [create('p', undefined, ['Searched exactly as typed. ', back])];
  }
  if (corrections.length === 0) return [];
  const exactly = createLink(searchHref({ ...state, exact: true, page: 1 }), ['Search exactly as typed']);
  exactly.dataset['exact'] = '';
  const used = create('bdi', undefined, [createMarked(applyToText(state.query, corrections), 'strong')]);
  const note = create('p', undefined, ['Searched for ', used, ' instead of ', create('bdi', undefined, [state.query]), '. ', exactly]);
  note.dataset['correction'] = '';
  return [note];
}
