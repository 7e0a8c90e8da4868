/**
 * Papers as vectors of weighted terms, of length one, so that their product is the cosine of Salton and Buckley
 * (Term-weighting approaches in automatic text retrieval, 1988). Weights are those of BM25: a term counts for less
 * each time it is repeated and in long texts, and for more the fewer papers use it (Robertson and Zaragoza, The
 * Probabilistic Relevance Framework: BM25 and Beyond, 2009, with their usual k1 and b).
 */
import type { Stem } from '../stemmed-words.ts';
import { type ComparedTexts, listTerms } from './text-terms.ts';

const K1 = 1.2;
const B = 0.75;
/** A term in the title counts as so many in the abstract. */
const TITLE = 2;
/** Pairs repeat what their words say. */
const PAIR = 0.9;
/** The weightiest terms of a paper, which are nearly all of its length; the rest would cost most and tell least. */
const MAX_TERMS = 96;

/** Rows of terms with weights, one row a paper, terms ascending. */
export interface TextVectors {
  readonly rows: readonly TextVector[];
  /** Terms that at least two papers use. */
  readonly terms: readonly string[];
  /** How many papers use each term. */
  readonly frequency: Uint32Array;
}

export interface TextVector {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
  /** 1 where the paper uses the term several times or in its title. */
  readonly stressed: Uint8Array;
}

/** Weigh the terms of all papers against each other. */
export function buildTextVectors(papers: readonly ComparedTexts[], stem: Stem): TextVectors {
  const counted = countTerms(papers, stem);
  const average = counted.lengths.reduce((sum, length) => sum + length, 0) / (papers.length || 1) || 1;
  const { numbers, terms, frequency } = numberShared(counted);
  const rows = counted.counts.map((counts, paper) => {
    const norm = K1 * (1 - B + (B * (counted.lengths[paper] ?? 0)) / average);
    return weigh(counts, { numbers, counted, norm });
  });
  return { rows, terms, frequency };
}

/** The cosine of two papers, 0 to 1; the same in either direction. */
export function multiply(a: TextVector, b: TextVector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length;) {
    const [left, right] = [a.terms[i] ?? 0, b.terms[j] ?? 0];
    if (left === right) sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return Math.min(1, sum);
}

interface Counted {
  /** Provisional number of each term → how often, by paper. */
  readonly counts: readonly (readonly [term: number, count: number])[][];
  readonly lengths: readonly number[];
  readonly names: readonly string[];
  readonly frequency: readonly number[];
}

function countTerms(papers: readonly ComparedTexts[], stem: Stem): Counted {
  const known = new Map<string, number>();
  const frequency: number[] = [];
  const lengths: number[] = [];
  const counts = papers.map(({ titleText, text }) => {
    const own = new Map<number, number>();
    let length = 0;
    for (const [source, weight] of [
      [titleText, TITLE],
      [text, 1],
    ] as const) {
      for (const { key } of listTerms(source, stem)) {
        const term = known.get(key) ?? known.size;
        known.set(key, term);
        own.set(term, (own.get(term) ?? 0) + weight);
        length += weight;
      }
    }
    lengths.push(length);
    for (const term of own.keys()) frequency[term] = (frequency[term] ?? 0) + 1;
    return [...own];
  });
  return { counts, lengths, names: [...known.keys()], frequency };
}

/** Terms of one paper alone bring no papers together, but count for its length; they go without a number. */
function numberShared({ names, frequency }: Counted): { numbers: Int32Array; terms: string[]; frequency: Uint32Array } {
  const numbers = new Int32Array(names.length).fill(-1);
  const terms: string[] = [];
  const shared: number[] = [];
  for (const [term, count] of frequency.entries()) {
    if (count < 2) continue;
    numbers[term] = terms.length;
    terms.push(names[term] ?? '');
    shared.push(count);
  }
  return { numbers, terms, frequency: Uint32Array.from(shared) };
}

function weigh(counts: Counted['counts'][number], { numbers, counted, norm }: { numbers: Int32Array; counted: Counted; norm: number }): TextVector {
  const papers = counted.counts.length;
  let squares = 0;
  const weighed: { term: number; weight: number; count: number }[] = [];
  for (const [provisional, count] of counts) {
    const users = counted.frequency[provisional] ?? 1;
    const rarity = Math.log(1 + (papers - users + 0.5) / (users + 0.5));
    const kind = counted.names[provisional]?.includes(' ') ? PAIR : 1;
    const weight = kind * rarity * ((count * (K1 + 1)) / (count + norm));
    squares += weight * weight;
    const term = numbers[provisional] ?? -1;
    if (term >= 0) weighed.push({ term, weight, count });
  }
  const length = Math.sqrt(squares) || 1;
  const kept = weighed
    .sort((a, b) => b.weight - a.weight || a.term - b.term)
    .slice(0, MAX_TERMS)
    .sort((a, b) => a.term - b.term);
  return {
    terms: Int32Array.from(kept, ({ term }) => term),
    weights: Float32Array.from(kept, ({ weight }) => weight / length),
    stressed: Uint8Array.from(kept, ({ count }) => (count > 1 ? 1 : 0)),
  };
}
