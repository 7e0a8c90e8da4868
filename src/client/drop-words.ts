import { isStopWord } from '../search/query/stop-words.ts';
import { listParts } from './typed-parts.ts';

/** Longer lists nobody reads. */
const MOST = 8;

/**
 * List the queries that ask for one thing less, each with what is left out. A phrase, an operator with its value and
 * alternatives are left out whole; something is always left to ask for.
 *
 * @example dropWords('fast "graph maps"') // => [{ word: 'fast', rest: '"graph maps"' }, { word: '"graph maps"', rest: 'fast' }]
 */
export function dropWords(query: string): { readonly word: string; readonly rest: string }[] {
  const parts = listParts(query);
  return parts
    .map(({ text }, index) => ({ word: text, left: parts.toSpliced(index, 1) }))
    .filter(({ word, left }) => !isStopWord(word.toLowerCase()) && left.some(({ text, wanted }) => wanted && !isStopWord(text.toLowerCase())))
    .map(({ word, left }) => ({ word, rest: left.map(({ text }) => text).join(' ') }))
    .slice(0, MOST);
}
