/**
 * Papers as vectors of weighted terms, of length one, so that their product is the cosine of Salton and Buckley
 * (Term-weighting approaches in automatic text retrieval, 1988). Weights are those of BM25: a term counts for less
 * each time it is repeated and in long texts, and for more the fewer papers use it (Robertson and Zaragoza, The
 * Probabilistic Relevance Framework: BM25 and Beyond, 2009, with their usual k1 and b).
 */
import type { Stem } from '../stemmed-words.ts';
import { type CountedPaper, type CountedTerms, countTerms, isPair } from './counted-terms.ts';
import type { ComparedTexts } from './text-terms.ts';

const K1 = 1.2;
const B = 0.75;
/** Pairs repeat some of what their words say. */
const PAIR = 0.9;
/** The weightiest terms of a paper, which are nearly all of its length; the rest would cost most and tell least. */
const MAX_TERMS = 96;

export interface TextVectors {
  readonly rows: readonly TextVector[];
  /** How many papers use each term. */
  readonly frequency: Uint32Array;
  /** How many use it several times or in their title. */
  readonly stresses: Uint32Array;
  readonly stemsOf: (term: number) => readonly string[];
  /** Whether most abstracts write the word with a capital, as they do names and acronyms. */
  readonly isName: (stem: string) => boolean;
}

/** Only terms that another paper uses too, ascending. */
export interface TextVector {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
  /** 1 where the paper uses the term several times or in its title. */
  readonly stressed: Uint8Array;
  /** Where the paper writes the term, in its joined text. */
  readonly starts: Uint16Array;
  readonly ends: Uint16Array;
}

/** Weigh the terms of all papers against each other. */
export function buildTextVectors(texts: readonly ComparedTexts[], stem: Stem): TextVectors {
  const counted = countTerms(texts, stem);
  const { papers, frequency, stemsOf, isName } = counted;
  const average = papers.reduce((sum, { length }) => sum + length, 0) / papers.length || 1;
  const stresses = new Uint32Array(frequency.length);
  const rows = papers.map((paper) => weighTerms(paper, counted, average));
  for (const { terms, stressed } of rows) for (const [at, term] of terms.entries()) stresses[term] = (stresses[term] ?? 0) + (stressed[at] ?? 0);
  return { rows, frequency, stresses, stemsOf, isName };
}

/** Compare one paper with many: its weights are laid out once, so that each other one costs a look per term. */
export function createComparer({ rows, frequency }: TextVectors): (paper: number, others: readonly number[]) => number[] {
  const laidOut = new Float32Array(frequency.length);
  return (paper, others) => {
    const row = rows[paper];
    if (!row) return others.map(() => 0);
    for (let at = 0; at < row.terms.length; at++) laidOut[row.terms[at] ?? 0] = row.weights[at] ?? 0;
    const products = others.map((other) => {
      const { terms, weights } = rows[other] ?? row;
      let sum = 0;
      for (let at = 0; at < terms.length; at++) sum += (laidOut[terms[at] ?? 0] ?? 0) * (weights[at] ?? 0);
      return Math.min(1, sum);
    });
    for (const term of row.terms) laidOut[term] = 0;
    return products;
  };
}

/** The cosine of two papers, 0 to 1; the same in either direction. */
export function multiply(a: TextVector, b: TextVector): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.terms.length && j < b.terms.length) {
    const left = a.terms[i] ?? 0;
    const right = b.terms[j] ?? 0;
    if (left === right) sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return Math.min(1, sum);
}

function weighTerms({ terms, counts, starts, ends, length }: CountedPaper, { papers, shared, frequency }: CountedTerms, average: number): TextVector {
  const norm = K1 * (1 - B + (B * length) / average);
  let squares = 0;
  const weighed: { term: number; weight: number; at: number }[] = [];
  for (let at = 0; at < terms.length; at++) {
    const key = terms[at] ?? 0;
    const term = findPlace(shared, key);
    const count = counts[at] ?? 0;
    const users = frequency[term] ?? 1;
    const rarity = Math.log(1 + (papers.length - users + 0.5) / (users + 0.5));
    const weight = (isPair(key) ? PAIR : 1) * rarity * ((count * (K1 + 1)) / (count + norm));
    squares += weight * weight;
    if (term >= 0) weighed.push({ term, weight, at });
  }
  const kept = weighed.sort((a, b) => b.weight - a.weight || a.term - b.term).slice(0, MAX_TERMS);
  kept.sort((a, b) => a.term - b.term);
  return {
    terms: Int32Array.from(kept, ({ term }) => term),
    weights: Float32Array.from(kept, ({ weight }) => weight / Math.sqrt(squares)),
    stressed: Uint8Array.from(kept, ({ at }) => ((counts[at] ?? 0) > 1 ? 1 : 0)),
    starts: Uint16Array.from(kept, ({ at }) => starts[at] ?? 0),
    ends: Uint16Array.from(kept, ({ at }) => ends[at] ?? 0),
  };
}

/** Binary search; -1 for a term of one paper alone. */
function findPlace(sorted: Float64Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
