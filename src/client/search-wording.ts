/** What the search says to the reader, as plain text. */
import { countOf } from '../components/wording.ts';
import type { Reason, ReasonField, SearchAnswer } from '../search/engine.ts';
import type { MarkedText } from '../search/marked-text.ts';
import type { QueryState } from '../search/query-state.ts';
import type { Correction } from '../search/understood.ts';
import { joinMarks } from './join-marks.ts';

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

/**
 * Describe how much was found.
 *
 * @example describeTotal(25, { ...EMPTY_STATE, query: 'lora' }, 2) // => '25 papers, page 1 of 2'
 */
export function describeTotal(total: number, { query, page }: QueryState, last: number): string {
  if (total === 0) return query === '' ? 'Nothing found.' : `Nothing found for “${query}”.`;
  return `${countOf(total, 'paper')}${last > 1 ? `, page ${page} of ${last}` : ''}`;
}

/**
 * Put the words that were used in the place of those typed, marked.
 *
 * @example correctQuery('grpah maps', [{ typed: 'grpah', used: 'graph' }])
 *          // => [{ text: 'graph', marked: true }, { text: ' maps', marked: false }]
 */
export function correctQuery(query: string, corrections: readonly Correction[]): MarkedText {
  const runs: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { typed, used } of corrections) {
    const found = query.toLowerCase().indexOf(typed.toLowerCase(), at);
    if (found < 0) continue;
    runs.push({ text: query.slice(at, found), marked: false }, { text: used, marked: true });
    at = found + typed.length;
  }
  return joinMarks([...runs, { text: query.slice(at), marked: false }]);
}

/** Say which words not all results hold; `undefined` when all results hold all words. */
export function describeLoosened({ total, full, loosened }: Pick<SearchAnswer, 'total' | 'full' | 'loosened'>): string | undefined {
  if (total === 0 || full >= total || loosened.length === 0) return undefined;
  const words = joinWords(loosened, 'or');
  if (full === 0) {
    const [these, hold] = total === 1 ? ['This one holds', ''] : [`These ${countOf(total, 'paper')} hold`, 'always '];
    return `No paper holds every word. ${these} most of them, not ${hold}${words}.`;
  }
  const [holds, more] = [full === 1 ? 'holds' : 'hold', total - full];
  return `${countOf(full, 'paper')} ${holds} every word. ${more} more ${more === 1 ? 'holds' : 'hold'} most of them, not always ${words}.`;
}

/** Say which words were not searched for; `undefined` when all were. */
export function describeLeftOut(words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined;
  return `${joinWords(words, 'and')} ${words.length === 1 ? 'is in no paper and was' : 'are in no paper and were'} left out.`;
}

/**
 * Say where a paper matches, strongest first.
 *
 * @example describeReasons([{ field: 'title', words: ['graph', 'neural'] }, { field: 'other name', words: ['GNN'] }])
 *          // => 'Matches title: graph, neural · also known as: GNN'
 */
export function describeReasons(reasons: readonly Reason[]): string | undefined {
  const named = new Set(reasons.filter(({ field }) => field !== 'abstract').flatMap(({ words }) => words));
  // The abstract holds most words of the title, which need not be said twice.
  const parts = reasons
    .map(({ field, words }) => ({ field, words: field === 'abstract' ? words.filter((word) => !named.has(word)) : words }))
    .filter(({ words }) => words.length > 0)
    .slice(0, REASONS_SHOWN)
    .map(({ field, words }) => `${FIELD_NAMES[field]}: ${shorten(words)}`);
  return parts.length === 0 ? undefined : `Matches ${parts.join(' · ')}`;
}

/** Name words in quotation marks: “a”, “b” or “c”. */
function joinWords(words: readonly string[], link: 'and' | 'or'): string {
  const quoted = words.map((word) => `“${word}”`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${link} ${last}`;
}

const shorten = (words: readonly string[]): string => words.slice(0, WORDS_SHOWN).join(', ') + (words.length > WORDS_SHOWN ? ' …' : '');
