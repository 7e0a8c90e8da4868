/** An inverted index: for each term the papers that hold it, so that a paper meets only those that share a term with it. */
import type { TextVectors } from './text-vectors.ts';

/** The lists of all terms one after another; that of term `t` begins at `starts[t]`. */
export interface TextIndex {
  readonly starts: Uint32Array;
  readonly papers: Int32Array;
  readonly weights: Uint16Array;
}

/** Sums of products of one paper with others, by place; those of `met` are not zero. */
export interface Sums {
  readonly sums: Int32Array;
  readonly met: Int32Array;
  count: number;
}

export function buildTextIndex({ starts: rows, terms, weights }: TextVectors, size: number): TextIndex {
  const starts = new Uint32Array(new SharedArrayBuffer((size + 1) * 4));
  for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < size; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const index = {
    starts,
    papers: new Int32Array(new SharedArrayBuffer(terms.length * 4)),
    weights: new Uint16Array(new SharedArrayBuffer(terms.length * 2)),
  };
  const ends = starts.slice();
  for (let paper = 0; paper + 1 < rows.length; paper++)
    for (let at = rows[paper] ?? 0; at < (rows[paper + 1] ?? 0); at++) {
      const term = terms[at] ?? 0;
      const place = ends[term] ?? 0;
      ends[term] = place + 1;
      index.papers[place] = paper;
      index.weights[place] = weights[at] ?? 0;
    }
  return index;
}

export const createSums = (papers: number): Sums => ({ sums: new Int32Array(papers), met: new Int32Array(papers), count: 0 });

/** Multiply one paper with all that share a term with it, itself included. */
export function meet({ starts: rows, terms, weights }: TextVectors, index: TextIndex, paper: number, into: Sums): void {
  for (let at = rows[paper] ?? 0; at < (rows[paper + 1] ?? 0); at++) {
    const term = terms[at] ?? 0;
    addPostings(index, { start: index.starts[term] ?? 0, end: index.starts[term + 1] ?? 0, weight: weights[at] ?? 0 }, into);
  }
}

export function forget(sums: Sums): void {
  for (let at = 0; at < sums.count; at++) sums.sums[sums.met[at] ?? 0] = 0;
  sums.count = 0;
}

function addPostings({ papers, weights }: TextIndex, { start, end, weight }: { start: number; end: number; weight: number }, into: Sums): void {
  const { sums, met } = into;
  let { count } = into;
  for (let at = start; at < end; at++) {
    const paper = papers[at] ?? 0;
    const sum = sums[paper] ?? 0;
    if (sum === 0) met[count++] = paper;
    sums[paper] = sum + Math.imul(weight, weights[at] ?? 0);
  }
  into.count = count;
}
