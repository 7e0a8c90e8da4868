/**
 * How often each paper uses each term, in a form that stays small for many papers: a term is one number made of
 * its stems, and those that several papers share are found by sorting.
 */
import type { Stem } from '../stemmed-words.ts';
import { type ComparedTexts, listTerms } from './text-terms.ts';

/** A term in the title counts as so many in the abstract. */
const TITLE = 2;
/** More stems than any catalogue has; two of them are exact in a number. */
const PAIR_BASE = 2 ** 26;

export interface CountedTerms {
  readonly papers: readonly CountedPaper[];
  /** Terms that at least two papers use, ascending. */
  readonly shared: Float64Array;
  /** How many papers use each of `shared`. */
  readonly frequency: Uint32Array;
  /** The stems of one of `shared`, by its place there. */
  readonly stemsOf: (place: number) => readonly string[];
}

export interface CountedPaper {
  readonly terms: Float64Array;
  readonly counts: Uint16Array;
  /** All terms, repeated ones included. */
  readonly length: number;
}

export function countTerms(texts: readonly ComparedTexts[], stem: Stem): CountedTerms {
  const numbers = new Map<string, number>();
  const numberOf = (one: string): number => {
    const number = numbers.get(one) ?? numbers.size;
    numbers.set(one, number);
    return number;
  };
  const papers = texts.map((paper) => countPaper(paper, stem, numberOf));
  const stems = [...numbers.keys()];
  const { shared, frequency } = findShared(papers);
  const stemsOf = (place: number): string[] => {
    const term = shared[place] ?? 0;
    const [first, second] = [Math.floor(term / PAIR_BASE) - 1, term % PAIR_BASE];
    return (first < 0 ? [second] : [first, second]).map((number) => stems[number] ?? '');
  };
  return { papers, shared, frequency, stemsOf };
}

export const isPair = (term: number): boolean => term >= PAIR_BASE;

function countPaper({ titleText, text }: ComparedTexts, stem: Stem, numberOf: (stem: string) => number): CountedPaper {
  const counts = new Map<number, number>();
  let length = 0;
  for (const [source, weight] of [
    [titleText, TITLE],
    [text, 1],
  ] as const) {
    for (const { stem: first, second } of listTerms(source, stem)) {
      const term = second === undefined ? numberOf(first) : (numberOf(first) + 1) * PAIR_BASE + numberOf(second);
      counts.set(term, (counts.get(term) ?? 0) + weight);
      length += weight;
    }
  }
  return { terms: Float64Array.from(counts.keys()), counts: Uint16Array.from(counts.values()), length };
}

function findShared(papers: readonly CountedPaper[]): { shared: Float64Array; frequency: Uint32Array } {
  const all = new Float64Array(papers.reduce((sum, { terms }) => sum + terms.length, 0));
  let filled = 0;
  for (const { terms } of papers) {
    all.set(terms, filled);
    filled += terms.length;
  }
  all.sort();
  const shared: number[] = [];
  const frequency: number[] = [];
  for (let at = 1; at < all.length; at++) {
    if (all[at] !== all[at - 1]) continue;
    if (shared.at(-1) === all[at]) frequency[shared.length - 1] = (frequency[shared.length - 1] ?? 0) + 1;
    else frequency[shared.push(all[at] ?? 0) - 1] = 2;
  }
  return { shared: Float64Array.from(shared), frequency: Uint32Array.from(frequency) };
}
