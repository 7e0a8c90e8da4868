/**
 * Titles that differ in little may be one paper. Candidates share most of their words: an exact join on Jaccard
 * similarity with prefix filtering (Chaudhuri, Ganti & Kaushik 2006; Xiao et al., PPJoin, 2008), where two similar
 * titles have two of their rarest words in common (Wang, Li & Feng, AdaptJoin, 2012), so that only titles that do are
 * compared: few, however many there are. What is compared then is spelling, by character trigrams.
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
  readonly words: readonly string[];
}

interface RankedTitle extends Title {
  /** The words as numbers, each once, rarest first. */
  readonly ranks: readonly number[];
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
  const titles = rankTitles(entries);
  const repeated = findRepeated(titles);
  const earlier = new Map<number, Title[]>();
  return titles.flatMap((title) => {
    const candidates = new Set<Title>();
    for (const sign of listSigns(title)) {
      if (!repeated.has(sign)) continue;
      const others = earlier.get(sign) ?? [];
      for (const other of others) candidates.add(other);
      earlier.set(sign, others);
      others.push(title);
    }
    return [...candidates].filter((other) => isSimilar(other, title)).map((other): [Title, Title] => sortByFile(other, title));
  });
}

/** More words than any catalogue has. */
const WORDS = 2 ** 26;

/** The pairs among the rarest words, as numbers: similar titles have one in common. A title of one word has that word. */
function listSigns({ ranks }: RankedTitle): number[] {
  const rarest = ranks.slice(0, ranks.length - Math.ceil(SHARED_WORDS * ranks.length) + 2);
  if (rarest.length < 2) return rarest.map((rank) => rank);
  return rarest.flatMap((rank, at) => rarest.slice(at + 1).map((other) => (rank + 1) * WORDS + other));
}

/** The signs of several titles, which are few of them all. */
function findRepeated(titles: readonly RankedTitle[]): ReadonlySet<number> {
  const signs = Float64Array.from(titles.flatMap(listSigns)).sort();
  return new Set(signs.filter((sign, at) => sign === signs[at - 1]));
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

/** Titles with fewer words first. */
function rankTitles(entries: readonly Entry[]): RankedTitle[] {
  const titles = entries.map((entry) => {
    const folded = foldMethodName(entry.titleText);
    return { entry, folded, words: [...new Set(folded.split(' '))] };
  });
  const frequency = new Map<string, number>();
  for (const { words } of titles) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const byRarity = [...frequency].sort(([a, often], [b, oftener]) => often - oftener || (a < b ? -1 : 1));
  const rankOf = new Map(byRarity.map(([word], rank) => [word, rank]));
  return titles
    .map((title) => ({ ...title, ranks: title.words.map((word) => rankOf.get(word) ?? 0).sort((a, b) => a - b) }))
    .sort((a, b) => a.ranks.length - b.ranks.length || (a.entry.file < b.entry.file ? -1 : 1));
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
