/** Words of a query that the index does not know. */
import { foldText, foldWords } from './fold.ts';

/**
 * Find the words of `query` that cannot be what matched in `texts`. For a word it does not know, Pagefind looks for
 * the longest known word that begins it, so that `zzqq` finds every `z`; a real match shares its first letters.
 */
export function findUnknownWords(query: string, texts: readonly string[]): string[] {
  const text = foldText(texts.join(' '));
  const haystack = `${text} ${text.replace(/[^\p{L}\p{N} ]/gu, '')}`;
  return query.split(' ').filter((word) => foldWords(word).some((part) => !haystack.includes(beginningOf(part))));
}

/** Stemming keeps at least so much of a word. */
const beginningOf = (word: string): string => word.slice(0, word.length <= 5 ? 3 : 4);
