/**
 * Titles that differ in little may be one paper. Candidates share most of their words: an exact join on Jaccard
 * similarity with prefix filtering (Chaudhuri, Ganti & Kaushik 2006; Xiao et al., PPJoin, 2008), where two similar
 * titles have one of their rarest words in common, so that only titles that do are compared. What is compared then
 * is spelling, by character trigrams.
 */
import { foldMethodName } from '../catalogue/fold-name.ts';
import type { Entry } from '../entries/entry.ts';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { Check, CheckedContent } from './check.ts';
import { measureOverlap } from '../catalogue/overlap.ts';
import { areDistinct } from './same-paper.ts';

const SHARED_WORDS = 0.7;
const SIMILAR = 0.85;

interface Title {
  readonly entry: Entry;
  readonly folded: string;
  /** Each once, rarest first. */
  readonly words: readonly string[];
}

export const checkSimilarTitles: Check = (content) =>
  findSimilarTitles(content.catalogue.entries)
    .filter(([first, later]) => !areDistinct(first.entry, later.entry) && !differInNumbers(first.folded, later.folded))
    .map(([first, later]) => describe(first.entry, later.entry, content));

function describe(first: Entry, later: Entry, { placeOf }: CheckedContent): Problem {
  const [place, relatedPlace] = [placeOf(later.file, ['title']), placeOf(first.file, ['title'])];
  return createProblem('similar-title', { file: later.file, place }, `The title is nearly that of \`${first.id}\`.`, {
    fix: `keep one of the two files, or add \`arxiv\`, \`doi\` or \`authors\` to both if they are two papers.`,
    related: { file: first.file, ...(relatedPlace && { place: relatedPlace }) },
  });
}

function findSimilarTitles(entries: readonly Entry[]): [first: Title, later: Title][] {
  const byWord = new Map<string, Title[]>();
  return prepareTitles(entries).flatMap((title) => {
    const size = title.words.length;
    const candidates = new Set<Title>();
    for (const word of title.words.slice(0, size - Math.ceil(SHARED_WORDS * size) + 1)) {
      const others = byWord.get(word) ?? [];
      for (const other of others) if (other.words.length >= SHARED_WORDS * size) candidates.add(other);
      byWord.set(word, others);
      others.push(title);
    }
    return [...candidates].filter((other) => isSimilar(other, title)).map((other): [Title, Title] => sortByFile(other, title));
  });
}

/** Tell whether two titles are spelt nearly alike, and name no different parts, versions or years. */
export function areTitlesAlike(a: Entry, b: Entry): boolean {
  const [first, second] = [foldMethodName(a.titleText), foldMethodName(b.titleText)];
  if (first === second) return true;
  const toTitle = (entry: Entry, folded: string): Title => ({ entry, folded, words: [...new Set(folded.split(' '))] });
  return isSimilar(toTitle(a, first), toTitle(b, second)) && !differInNumbers(first, second);
}

/** Equal titles are another rule's. */
function isSimilar(a: Title, b: Title): boolean {
  if (a.folded === b.folded || measureOverlap(a.words, b.words) < SHARED_WORDS) return false;
  return measureOverlap(listTrigrams(a.folded), listTrigrams(b.folded)) >= SIMILAR;
}

const sortByFile = (a: Title, b: Title): [Title, Title] => (a.entry.file < b.entry.file ? [a, b] : [b, a]);

/** Titles with fewer words first, so that each meets only titles as short or shorter. */
function prepareTitles(entries: readonly Entry[]): Title[] {
  const drafts = entries.map((entry) => {
    const folded = foldMethodName(entry.titleText);
    return { entry, folded, words: [...new Set(folded.split(' '))] };
  });
  const frequency = new Map<string, number>();
  for (const { words } of drafts) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const byRarity = (a: string, b: string): number => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1);
  return drafts
    .map(({ words, ...rest }) => ({ ...rest, words: words.sort(byRarity) }))
    .sort((a, b) => a.words.length - b.words.length || (a.entry.file < b.entry.file ? -1 : 1));
}

function listTrigrams(text: string): string[] {
  const padded = ` ${text} `;
  return [...new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, index) => padded.slice(index, index + 3)))];
}

/** Parts, versions and years make different papers: `Part I` and `Part II`. */
function differInNumbers(a: string, b: string): boolean {
  const numbers = (text: string): string =>
    text
      .split(' ')
      .filter((word) => /\d|^[ivx]+$/.test(word))
      .join(' ');
  return numbers(a) !== numbers(b);
}
