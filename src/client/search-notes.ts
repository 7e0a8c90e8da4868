/** The notes above the results: what was searched for instead, and which words not all results hold. */
import * as texts from '#texts';
import { applyToText } from '../search/query/corrected-text.ts';
import type { SearchAnswer } from '../search/engine.ts';
import { readMarkedText } from '../search/marked-text.ts';
import type { QueryState } from '../search/query-state.ts';
import { createMarked } from './marked-nodes.ts';
import { create, createLink } from './search-nodes.ts';
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

/** Say the same for the dialog and for those who listen: the corrected query alone, in a sentence if there is one. */
export function describeReading({ corrections }: SearchAnswer, query: string): readonly string[] {
  return corrections.length === 0 ? [] : [texts.searchReadAs(readMarkedText(applyToText(query, corrections)))];
}

function createReadingNote({ corrections }: SearchAnswer, state: QueryState): HTMLElement[] {
  const linkTo = (exact: boolean) => (text: string) => {
    const link = createLink(searchHref({ ...state, exact, page: 1 }), [text]);
    link.dataset[exact ? 'exact' : 'corrected'] = '';
    return link;
  };
  if (state.exact) return [create('p', undefined, texts.searchExact(linkTo(false)))];
  if (corrections.length === 0) return [];
  const used = create('bdi', undefined, [createMarked(applyToText(state.query, corrections), 'strong')]);
  const note = create('p', undefined, texts.searchCorrected<HTMLElement>(used, create('bdi', undefined, [state.query]), linkTo(true)));
  note.dataset['correction'] = '';
  return [note];
}
