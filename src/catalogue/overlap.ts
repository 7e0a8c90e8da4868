import { foldName } from './fold-name.ts';

const SAME_WORDS = 0.5;

/** Jaccard similarity of two lists without repeats, 0 to 1. */
export function measureOverlap(a: readonly string[], b: readonly string[]): number {
  const known = new Set(a);
  const shared = b.filter((item) => known.has(item)).length;
  return shared / (a.length + b.length - shared);
}

/** Tell whether two abstracts share at least half of their words; an absent one does not differ from any. */
export function haveSameWords(a: string, b: string): boolean {
  const [first, second] = [listWords(a), listWords(b)];
  return first.length === 0 || second.length === 0 || measureOverlap(first, second) >= SAME_WORDS;
}

/** Each word of a text once, folded. */
export const listWords = (text: string): string[] => [...new Set(foldName(text).split(' ').filter(Boolean))];
