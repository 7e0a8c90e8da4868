/** What two entries of one title say about being one paper. */
import { foldName } from '../catalogue/fold-name.ts';
import type { Entry } from '../entries/entry.ts';
import { measureOverlap } from './overlap.ts';

const SAME_WORDS = 0.5;

/** Tell whether two entries name different arXiv ids or DOIs, or only different people. */
export function areDistinct(a: Entry, b: Entry): boolean {
  if (differ(a.arxiv, b.arxiv) || differ(a.doi?.toLowerCase(), b.doi?.toLowerCase())) return true;
  if (!a.authors || !b.authors) return false;
  const people = new Set(a.authors.map(foldName));
  return !b.authors.some((name) => people.has(foldName(name)));
}

/** Tell whether two abstracts share at least half of their words; an absent one does not differ from any. */
export function haveSameAbstract(a: Entry, b: Entry): boolean {
  if (a.text === '' || b.text === '') return true;
  return measureOverlap(listWords(a.text), listWords(b.text)) >= SAME_WORDS;
}

/** Each word of an abstract once, folded. */
export const listWords = (text: string): string[] => [...new Set(foldName(text).split(' '))];

const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b;
