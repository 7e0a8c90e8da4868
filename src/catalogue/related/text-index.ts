/**
 * An inverted index: for each term the papers that use it most, so that a paper meets only those that share a
 * telling term with it. Lists are cut (static pruning; Carmel et al., Static index pruning for information
 * retrieval systems, 2001), so the work for one paper has a bound and that for all grows with their number.
 */
import type { TextVector, TextVectors } from './text-vectors.ts';

/** Papers kept per term, the weightiest. */
const MAX_POSTINGS = 500;
/** Terms by which a paper looks for others, the weightiest. */
const MAX_ASKED = 48;

export interface TextIndex {
  /** The papers nearest to one of the indexed papers, itself left out, by what the cut lists tell; nearest first. */
  findCandidates(paper: number, count: number): number[];
}

interface Postings {
  readonly papers: Int32Array;
  readonly weights: Float32Array;
}

export function buildTextIndex({ rows, frequency }: TextVectors): TextIndex {
  const postings = collectPostings(rows, frequency);
  const sums = new Float64Array(rows.length);
  return {
    findCandidates(paper, count) {
      const met: number[] = [];
      for (const { term, weight } of listWeightiest(rows[paper])) addPostings(postings[term], weight, { sums, met });
      const nearest = chooseLargest(met, sums, { count, without: paper });
      for (const other of met) sums[other] = 0;
      return nearest;
    },
  };
}

function collectPostings(rows: readonly TextVector[], frequency: Uint32Array): Postings[] {
  const lists = Array.from(frequency, (length) => ({ papers: new Int32Array(length), weights: new Float32Array(length), filled: 0 }));
  for (const [paper, { terms, weights }] of rows.entries())
    for (const [at, term] of terms.entries()) {
      const list = lists[term];
      if (!list) continue;
      list.papers[list.filled] = paper;
      list.weights[list.filled++] = weights[at] ?? 0;
    }
  return lists.map(({ papers, weights, filled }) => cutPostings({ papers: papers.subarray(0, filled), weights: weights.subarray(0, filled) }));
}

function cutPostings({ papers, weights }: Postings): Postings {
  if (papers.length <= MAX_POSTINGS) return { papers, weights };
  const places = Array.from(papers.keys()).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  const kept = places.slice(0, MAX_POSTINGS);
  return { papers: Int32Array.from(kept, (place) => papers[place] ?? 0), weights: Float32Array.from(kept, (place) => weights[place] ?? 0) };
}

function listWeightiest(row: TextVector | undefined): { term: number; weight: number }[] {
  if (!row) return [];
  const asked = Array.from(row.terms, (term, at) => ({ term, weight: row.weights[at] ?? 0 }));
  return asked.sort((a, b) => b.weight - a.weight || a.term - b.term).slice(0, MAX_ASKED);
}

function addPostings(postings: Postings | undefined, weight: number, { sums, met }: { sums: Float64Array; met: number[] }): void {
  if (!postings) return;
  const { papers, weights } = postings;
  for (let at = 0; at < papers.length; at++) {
    const paper = papers[at] ?? 0;
    if (sums[paper] === 0) met.push(paper);
    sums[paper] = (sums[paper] ?? 0) + weight * (weights[at] ?? 0);
  }
}

/** The papers with the largest sums, largest first, ties by place. */
function chooseLargest(papers: readonly number[], sums: Float64Array, { count, without }: { count: number; without: number }): number[] {
  const chosen: number[] = [];
  const isBefore = (a: number, b: number): boolean => {
    const [left, right] = [sums[a] ?? 0, sums[b] ?? 0];
    return left > right || (left === right && a < b);
  };
  for (const paper of papers) {
    const last = chosen.at(-1);
    if (paper === without || (chosen.length === count && last !== undefined && !isBefore(paper, last))) continue;
    let place = chosen.length;
    while (place > 0 && isBefore(paper, chosen[place - 1] ?? 0)) place--;
    chosen.splice(place, 0, paper);
    if (chosen.length > count) chosen.pop();
  }
  return chosen;
}
