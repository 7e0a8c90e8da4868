/**
 * How results are ordered. Pagefind scores the abstract by BM25 and adds, for each metadata field, weight × idf ×
 * the squared share of the query the field covers (https://pagefind.app/docs/ranking/). It cannot see that a query
 * *is* a title, so the first results are put in order once more: the exact title or name, the query as a phrase of
 * the title, all its words in title and names, then the rest; the engine's order decides within each.
 */
import { foldWords } from './fold.ts';
import type { RecordField } from './record-fields.ts';

export const FIELD_WEIGHTS: Readonly<Record<RecordField, number>> = {
  title: 10,
  names: 8,
  identifiers: 8,
  authors: 5,
  topics: 3,
  venue: 2,
  year: 1,
  related: 1,
  id: 0,
  topicIds: 0,
  area: 0,
};

/** How many of the engine's results are put in order again: those of the first page. */
export const RERANK_DEPTH = 20;

interface Named {
  readonly title: string;
  readonly names: readonly string[];
}

/** Put results in the order described above; equals keep theirs. */
export function rerank<T extends Named>(results: readonly T[], query: string): T[] {
  const words = foldWords(query);
  if (words.length === 0) return [...results];
  const ranked = results.map((result) => ({ result, tier: findTier(result, words) }));
  return ranked.sort((a, b) => a.tier - b.tier).map(({ result }) => result);
}

function findTier({ title, names }: Named, words: readonly string[]): number {
  const wanted = words.join(' ');
  const titleWords = foldWords(title);
  const text = titleWords.join(' ');
  if (text === wanted || names.some((name) => foldWords(name).join(' ') === wanted)) return 0;
  if (` ${text} `.includes(` ${wanted} `)) return 1;
  const known = new Set([...titleWords, ...names.flatMap(foldWords)]);
  return words.every((word) => known.has(word)) ? 2 : 3;
}
