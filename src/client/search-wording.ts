/** What the search says to the reader, as plain text. */
import * as texts from '#texts';
import type { Reason, ReasonField, SearchAnswer } from '../search/engine.ts';
import { FACETS } from '../search/facets.ts';
import type { QueryState } from '../search/query-state.ts';

const REASONS_SHOWN = 3;
const WORDS_SHOWN = 4;

/** Where a word need not be told when it stands in one of those as well. */
const EXPLAINED_BY: Partial<Record<ReasonField, readonly ReasonField[]>> = {
  topic: ['title', 'name', 'abstract'],
  'other name': ['identifier', 'title', 'name', 'author', 'venue', 'abstract'],
  abstract: ['identifier', 'title', 'name', 'author', 'venue'],
};

type State = Pick<QueryState, 'query' | 'facets'>;
type Loosening = Pick<SearchAnswer, 'total' | 'full' | 'loosened'>;

export const countFilters = ({ facets }: Pick<QueryState, 'facets'>): number => FACETS.reduce((sum, facet) => sum + facets[facet].length, 0);

/**
 * Name a search, for titles; empty when there is none.
 *
 * @example describeState({ query: 'maps', facets: { …, year: ['2023', '2024'] } }) // => 'maps, 2 filters'
 */
export const describeState = (state: State): string => texts.searchName(state.query, countFilters(state));

/**
 * Describe how much was found.
 *
 * @example describeTotal(25, { ...EMPTY_STATE, query: 'lora' }, 2) // => '25 papers, page 1 of 2'
 */
export function describeTotal(total: number, state: State & Pick<QueryState, 'page'>, last: number): string {
  if (total > 0) return last > 1 ? texts.searchFoundLeaf(total, state.page, last) : texts.papers(total);
  const count = countFilters(state);
  return count === 0 ? texts.searchNothing(state.query) : texts.searchNothingFiltered(state.query, count);
}

/**
 * Say what not all results hold; `undefined` when all results hold all words. Words are named while they are fewer
 * than those asked for.
 */
export function describeLoosened({ total, full, loosened }: Loosening, asked: number): string | undefined {
  if (!isLoosened({ total, full, loosened })) return undefined;
  const more = total - full;
  if (loosened.length >= asked) return full > 0 ? texts.searchFull(full, more) : texts.searchNoneFull(total);
  return full > 0 ? texts.searchFullBut(full, more, loosened) : texts.searchNoneFullBut(total, loosened);
}

/** Say the same in the room of a line: `1 holds every word, 8 hold most of them`. */
export function summariseLoosened({ total, full, loosened }: Loosening, asked: number): string | undefined {
  if (!isLoosened({ total, full, loosened })) return undefined;
  return full === 0 ? texts.searchShortNoneFull(total) : texts.searchShortFull(full, total - full, loosened.length < asked);
}

/** Say which words were not searched for; `undefined` when all were. */
export const describeLeftOut = (words: readonly string[]): string | undefined => (words.length === 0 ? undefined : texts.searchLeftOut(words));

/**
 * Say where a paper matches, strongest first. Each word is told where it counts most: the abstract holds most words of
 * the title, and other names and topics explain only what stands in neither.
 *
 * @example describeReasons([{ field: 'title', words: ['graph', 'neural'] }, { field: 'other name', words: ['GNN'] }])
 *          // => 'Matches title: graph, neural · also known as: GNN'
 */
export function describeReasons(reasons: readonly Reason[]): string | undefined {
  const parts = reasons
    .map(({ field, words }) => ({ field, words: words.filter((word) => !isToldBefore(word, field, reasons)) }))
    .filter(({ words }) => words.length > 0)
    .slice(0, REASONS_SHOWN)
    .map(({ field, words }) => texts.searchMatch(texts.searchFields[field], words.slice(0, WORDS_SHOWN), words.length > WORDS_SHOWN));
  return parts.length === 0 ? undefined : texts.searchMatches(parts);
}

function isToldBefore(word: string, field: ReasonField, reasons: readonly Reason[]): boolean {
  const explaining = reasons.filter((other) => other.field !== field && EXPLAINED_BY[field]?.includes(other.field));
  const held = new Set(explaining.flatMap(({ words }) => words).flatMap(splitWords));
  return held.size > 0 && splitWords(word).every((part) => held.has(part));
}

const splitWords = (text: string): string[] => text.toLowerCase().split(/\s+/);

const isLoosened = ({ total, full, loosened }: Loosening): boolean => total > 0 && full < total && loosened.length > 0;
