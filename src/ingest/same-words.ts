import { foldName } from '../catalogue/fold-name.ts';

const SAME_WORDS = 0.5;

/** Tell whether two abstracts share at least half of their words; an absent one does not differ from any. */
export function haveSameWords(a: string, b: string): boolean {
  const [first, second] = [listWords(a), listWords(b)];
  if (first.size === 0 || second.size === 0) return true;
  const shared = [...second].filter((word) => first.has(word)).length;
  return shared / (first.size + second.size - shared) >= SAME_WORDS;
}

const listWords = (text: string): Set<string> => new Set(foldName(text).split(' ').filter(Boolean));
