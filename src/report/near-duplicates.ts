/** Which papers of the catalogue may be the one somebody adds, and what speaks for it. */
import type { Entry } from '../entries/entry.ts';
import { listWords, measureOverlap } from '../catalogue/overlap.ts';
import { areTitlesAlike } from '../checks/similar-titles.ts';

export interface NearDuplicate {
  readonly entry: Entry;
  /** `the same arXiv id`, `61 % of the words of both abstracts`. */
  readonly reasons: readonly string[];
}

export type FindNearDuplicates = (entry: Entry) => readonly NearDuplicate[];

/** Abstracts of different papers on one subject share a quarter of their words. */
const SHARED = 0.4;
/** Words by which candidates are found, and how many of them they must share. */
const RARE = { words: 12, shared: 3 };
const MOST = 5;

/** Prepare a search among all entries, where titles and rare words decide who is compared at all. */
export function createDuplicateFinder(entries: readonly Entry[]): FindNearDuplicates {
  const words = new Map(entries.map((entry) => [entry.id, listWords(entry.text)]));
  const byWord = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const word of words.get(entry.id) ?? []) {
      const holders = byWord.get(word);
      if (holders) holders.push(entry);
      else byWord.set(word, [entry]);
    }
  return (entry) => {
    const own = words.get(entry.id) ?? listWords(entry.text);
    const rare = findSharers(entry, own, byWord);
    return entries
      .filter(({ id }) => id !== entry.id)
      .map((other) => ({ entry: other, reasons: listReasons(entry, other, rare.has(other.id) ? measureOverlap(own, words.get(other.id) ?? []) : 0) }))
      .filter(({ reasons }) => reasons.length > 0)
      .sort((a, b) => b.reasons.length - a.reasons.length || (a.entry.id < b.entry.id ? -1 : 1))
      .slice(0, MOST);
  };
}

function listReasons(entry: Entry, other: Entry, overlap: number): string[] {
  return [
    ...(entry.arxiv !== undefined && entry.arxiv === other.arxiv ? ['the same arXiv id'] : []),
    ...(entry.doi !== undefined && entry.doi.toLowerCase() === other.doi?.toLowerCase() ? ['the same DOI'] : []),
    ...(areTitlesAlike(entry, other) ? ['nearly the same title'] : []),
    ...(overlap >= SHARED ? [`${Math.round(overlap * 100)} % of the words of both abstracts`] : []),
  ];
}

function findSharers(entry: Entry, words: readonly string[], byWord: ReadonlyMap<string, readonly Entry[]>): Set<string> {
  const holdersOf = (word: string): readonly Entry[] => byWord.get(word) ?? [];
  const rarest = words
    .filter((word) => holdersOf(word).some(({ id }) => id !== entry.id))
    .sort((a, b) => holdersOf(a).length - holdersOf(b).length || (a < b ? -1 : 1))
    .slice(0, RARE.words);
  const shared = new Map<string, number>();
  for (const word of rarest) for (const { id } of holdersOf(word)) shared.set(id, (shared.get(id) ?? 0) + 1);
  return new Set([...shared].filter(([, count]) => count >= RARE.shared).map(([id]) => id));
}
