/** What the search says to the reader, as plain text. */
import { countOf } from '../catalogue/wording.ts';
import type { Reason, ReasonField, SearchAnswer } from '../search/engine.ts';
import { FACETS } from '../search/facets.ts';
import type { QueryState } from '../search/query-state.ts';

const REASONS_SHOWN = 3;
const WORDS_SHOWN = 4;
const FIELD_NAMES: Readonly<Record<ReasonField, string>> = {
  identifier: 'identifier',
  title: 'title',
  name: 'method',
  author: 'author',
  topic: 'topic',
  venue: 'venue',
  'other name': 'also known as',
  abstract: 'abstract',
};

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
export function describeState(state: State): string {
  const count = countFilters(state);
  const filters = count === 0 ? '' : countOf(count, 'filter');
  return [state.query, filters].filter((part) => part !== '').join(', ');
}

/**
 * Describe how much was found.
 *
 * @example describeTotal(25, { ...EMPTY_STATE, query: 'lora' }, 2) // => '25 papers, page 1 of 2'
 */
export function describeTotal(total: number, state: State & Pick<QueryState, 'page'>, last: number): string {
  if (total > 0) return `${countOf(total, 'paper')}${last > 1 ? `, page ${state.page} of ${last}` : ''}`;
  const count = countFilters(state);
  if (count === 0) return state.query === '' ? 'Nothing found.' : `Nothing found for “${state.query}”.`;
  const filters = count === 1 ? 'with this filter' : 'with these filters';
  return state.query === '' ? `No paper ${filters}.` : `No paper on “${state.query}” ${filters}.`;
}

/**
 * Say what not all results hold; `undefined` when all results hold all words. Words are named while they are fewer
 * than those asked for.
 */
export function describeLoosened({ total, full, loosened }: Loosening, asked: number): string | undefined {
  if (total === 0 || full >= total || loosened.length === 0) return undefined;
  const more = total - full;
  if (loosened.length >= asked) {
    if (full > 0) return `${holdEvery(full)} ${more} more ${more === 1 ? 'holds' : 'hold'} some of them.`;
    return `No paper holds all of these words; ${total === 1 ? 'this one holds' : `these ${countOf(total, 'paper')} hold`} some of them.`;
  }
  const words = joinWords(loosened, 'or');
  if (full > 0) return `${holdEvery(full)} ${more} more ${more === 1 ? 'holds' : 'hold'} most of them, not always ${words}.`;
  const [these, hold] = total === 1 ? ['This one holds', ''] : [`These ${countOf(total, 'paper')} hold`, 'always '];
  return `No paper holds every word. ${these} most of them, not ${hold}${words}.`;
}

/** Say the same in the room of a line: `1 holds every word, 8 hold most of them`. */
export function summariseLoosened({ total, full, loosened }: Loosening, asked: number): string | undefined {
  if (total === 0 || full >= total || loosened.length === 0) return undefined;
  const [some, more] = [loosened.length < asked ? 'most' : 'some', total - full];
  const rest = `${more} ${more === 1 ? 'holds' : 'hold'} ${some} of them`;
  if (full === 0) return total === 1 ? 'it lacks some words' : 'none holds every word';
  return `${full} ${full === 1 ? 'holds' : 'hold'} every word, ${rest}`;
}

/** Say which words were not searched for; `undefined` when all were. */
export function describeLeftOut(words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined;
  return `${joinWords(words, 'and')} ${words.length === 1 ? 'is in no paper and was' : 'are in no paper and were'} left out.`;
}

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
    .map(({ field, words }) => `${FIELD_NAMES[field]}: ${shorten(words)}`);
  return parts.length === 0 ? undefined : `Matches ${parts.join(' · ')}`;
}

function isToldBefore(word: string, field: ReasonField, reasons: readonly Reason[]): boolean {
  const explaining = reasons.filter((other) => other.field !== field && EXPLAINED_BY[field]?.includes(other.field));
  const held = new Set(explaining.flatMap(({ words }) => words).flatMap(splitWords));
  return held.size > 0 && splitWords(word).every((part) => held.has(part));
}

const splitWords = (text: string): string[] => text.toLowerCase().split(/\s+/);

const holdEvery = (full: number): string => `${countOf(full, 'paper')} ${full === 1 ? 'holds' : 'hold'} every word.`;

/** Name words in quotation marks: “a”, “b” or “c”. */
function joinWords(words: readonly string[], link: 'and' | 'or'): string {
  const quoted = words.map((word) => `“${word}”`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${link} ${last}`;
}

const shorten = (words: readonly string[]): string => words.slice(0, WORDS_SHOWN).join(', ') + (words.length > WORDS_SHOWN ? ' …' : '');
