/**
 * Titles that differ in little may be one paper. Exact join on the Jaccard similarity of character trigrams with
 * prefix filtering (Chaudhuri, Ganti & Kaushik 2006; Xiao et al., PPJoin, 2008): two similar titles share one of
 * their rarest trigrams, so only titles that do are compared.
 */
import { foldMethodName } from '../catalogue/fold-name.ts';
import type { Entry } from '../entries/entry.ts';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { Check, CheckedContent } from './check.ts';
import { areDistinct } from './same-paper.ts';

const SIMILAR = 0.85;

interface Title {
  readonly entry: Entry;
  readonly folded: string;
  /** Rarest first. */
  readonly trigrams: readonly number[];
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
  const byTrigram = new Map<number, Title[]>();
  return prepareTitles(entries).flatMap((title) => {
    const size = title.trigrams.length;
    const candidates = new Set<Title>();
    for (const trigram of title.trigrams.slice(0, size - Math.ceil(SIMILAR * size) + 1)) {
      const others = byTrigram.get(trigram) ?? [];
      for (const other of others) candidates.add(other);
      byTrigram.set(trigram, others);
      others.push(title);
    }
    return [...candidates].filter((other) => isSimilar(other, title)).map((other): [Title, Title] => sortByFile(other, title));
  });
}

/** Without a look at the trigrams where lengths alone rule it out. Equal titles are another rule's. */
function isSimilar(shorter: Title, longer: Title): boolean {
  if (shorter.trigrams.length < SIMILAR * longer.trigrams.length || shorter.folded === longer.folded) return false;
  return measureOverlap(shorter, longer) >= SIMILAR;
}

const sortByFile = (a: Title, b: Title): [Title, Title] => (a.entry.file < b.entry.file ? [a, b] : [b, a]);

/** Shorter titles first, as the length filter expects; trigrams as numbers in the order of their frequency. */
function prepareTitles(entries: readonly Entry[]): Title[] {
  const drafts = entries.map((entry) => {
    const folded = foldMethodName(entry.titleText);
    return { entry, folded, trigrams: listTrigrams(folded) };
  });
  const frequency = new Map<string, number>();
  for (const { trigrams } of drafts) for (const trigram of trigrams) frequency.set(trigram, (frequency.get(trigram) ?? 0) + 1);
  const rank = new Map(
    [...frequency].sort(([a, often], [b, oftener]) => often - oftener || (a < b ? -1 : 1)).map(([trigram], index) => [trigram, index]),
  );
  return drafts
    .map(({ trigrams, ...rest }) => ({ ...rest, trigrams: [...trigrams].map((trigram) => rank.get(trigram) ?? 0).sort((a, b) => a - b) }))
    .sort((a, b) => a.trigrams.length - b.trigrams.length || (a.entry.file < b.entry.file ? -1 : 1));
}

function listTrigrams(text: string): Set<string> {
  const padded = ` ${text} `;
  const trigrams = new Set<string>();
  for (let index = 0; index + 3 <= padded.length; index++) trigrams.add(padded.slice(index, index + 3));
  return trigrams;
}

function measureOverlap(a: Title, b: Title): number {
  const known = new Set(a.trigrams);
  const shared = b.trigrams.filter((trigram) => known.has(trigram)).length;
  return shared / (a.trigrams.length + b.trigrams.length - shared);
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
