/** Longer lists nobody reads. */
const MOST = 8;

/**
 * List the queries with one word less, each with the word left out. A phrase and an operator with its value are one
 * word.
 *
 * @example dropWords('fast "graph maps"') // => [{ word: 'fast', rest: '"graph maps"' }, { word: '"graph maps"', rest: 'fast' }]
 */
export function dropWords(query: string): { readonly word: string; readonly rest: string }[] {
  const words = query.match(/[^\s"]*"[^"]*"|\S+/g) ?? [];
  if (words.length < 2) return [];
  return words.map((word, index) => ({ word, rest: words.toSpliced(index, 1).join(' ') })).slice(0, MOST);
}
