/** What two entries of one title say about being one paper. */
import { foldName } from '../catalogue/fold-name.ts';
import type { Entry } from '../entries/entry.ts';

/** Tell whether two entries name different arXiv ids or DOIs, or only different people. */
export function areDistinct(a: Entry, b: Entry): boolean {
  if (differ(a.arxiv, b.arxiv) || differ(a.doi?.toLowerCase(), b.doi?.toLowerCase())) return true;
  if (!a.authors || !b.authors) return false;
  const people = new Set(a.authors.map(foldName));
  return !b.authors.some((name) => people.has(foldName(name)));
}

const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b;
