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
  readonly stemsOf: (term: number) => readonly string[];
}

/** Only terms that another paper uses too, ascending. */
export interface TextVector {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
  /** 1 where the paper uses the term several times or in its title. */
  readonly stressed: Uint8Array;
}

/** Weigh the terms of all papers against each other. */
export function buildTextVectors(texts: readonly ComparedTexts[], stem: Stem): TextVectors {
  const counted = countTerms(texts, stem);
  const { papers, frequency, stemsOf } = counted;
  const average = papers.reduce((sum, { length }) => sum + length, 0) / papers.length || 1;
  return { rows: papers.map((paper) => weighTerms(paper, counted, average)), frequency, stemsOf };
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

function weighTerms({ terms, counts, length }: CountedPaper, { papers, shared, frequency }: CountedTerms, average: number): TextVector {
  const norm = K1 * (1 - B + (B * length) / average);
  let squares = 0;
  const weighed: { term: number; weight: number; count: number }[] = [];
  for (const [at, key] of terms.entries()) {
    const term = findPlace(shared, key);
    const count = counts[at] ?? 0;
    const users = frequency[term] ?? 1;
    const rarity = Math.log(1 + (papers.length - users + 0.5) / (users + 0.5));
    const weight = (isPair(key) ? PAIR : 1) * rarity * ((count * (K1 + 1)) / (count + norm));
    squares += weight * weight;
    if (term >= 0) weighed.push({ term, weight, count });
  }
  const kept = weighed.sort((a, b) => b.weight - a.weight || a.term - b.term).slice(0, MAX_TERMS);
  kept.sort((a, b) => a.term - b.term);
  return {
    terms: Int32Array.from(kept, ({ term }) => term),
    weights: Float32Array.from(kept, ({ weight }) => weight / Math.sqrt(squares)),
    stressed: Uint8Array.from(kept, ({ count }) => (count > 1 ? 1 : 0)),
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
