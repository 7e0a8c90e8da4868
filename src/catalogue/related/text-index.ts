/**
 * An inverted index: for each term the papers that use it most, so that a paper meets only those that share a
 * telling term with it. Lists are cut (static pruning; Carmel et al., Static index pruning for information
 * retrieval systems, 2001), so the work for one paper has a bound and that for all grows with their number.
 */
import type { TextVector, TextVectors } from './text-vectors.ts';

/** Papers kept per term, the weightiest. */
const MAX_POSTINGS = 250;
/** Terms by which a paper looks for others, the weightiest. */
const MAX_ASKED = 40;

export interface TextIndex {
  /** The papers nearest to one of the indexed papers, itself left out, by what the cut lists tell; nearest first. */
  findCandidates(paper: number, count: number): number[];
}

/** The lists of all terms one after another; that of term `t` begins at `starts[t]`. */
interface Postings {
  readonly starts: Uint32Array;
  readonly lengths: Uint32Array;
  readonly papers: Int32Array;
  readonly weights: Float32Array;
}

export function buildTextIndex({ rows, frequency }: TextVectors): TextIndex {
  const postings = collectPostings(rows, frequency.length);
  const sums = new Float64Array(rows.length);
  return {
    findCandidates(paper, count) {
      const met: number[] = [];
      for (const { term, weight } of listWeightiest(rows[paper])) addPostings(postings, { term, weight }, { sums, met });
      const nearest = chooseLargest(met, sums, { count, without: paper });
      for (const other of met) sums[other] = 0;
      return nearest;
    },
  };
}

function collectPostings(rows: readonly TextVector[], terms: number): Postings {
  const lengths = new Uint32Array(terms);
  for (const row of rows) for (const term of row.terms) lengths[term] = (lengths[term] ?? 0) + 1;
  const starts = new Uint32Array(terms);
  for (let term = 1; term < terms; term++) starts[term] = (starts[term - 1] ?? 0) + (lengths[term - 1] ?? 0);
  const all = rows.reduce((sum, row) => sum + row.terms.length, 0);
  const postings = { starts, lengths, papers: new Int32Array(all), weights: new Float32Array(all) };
  const ends = starts.slice();
  for (const [paper, row] of rows.entries())
    for (let at = 0; at < row.terms.length; at++) {
      const term = row.terms[at] ?? 0;
      const place = ends[term] ?? 0;
      ends[term] = place + 1;
      postings.papers[place] = paper;
      postings.weights[place] = row.weights[at] ?? 0;
    }
  for (let term = 0; term < terms; term++) if ((lengths[term] ?? 0) > MAX_POSTINGS) cutPostings(postings, term);
  return postings;
}

function cutPostings({ starts, lengths, papers, weights }: Postings, term: number): void {
  const start = starts[term] ?? 0;
  const list = Array.from({ length: lengths[term] ?? 0 }, (_, at) => ({ paper: papers[start + at] ?? 0, weight: weights[start + at] ?? 0 }));
  const kept = list.sort((a, b) => b.weight - a.weight || a.paper - b.paper).slice(0, MAX_POSTINGS);
  for (const [at, { paper, weight }] of kept.entries()) {
    papers[start + at] = paper;
    weights[start + at] = weight;
  }
  lengths[term] = kept.length;
}

function listWeightiest(row: TextVector | undefined): Asked[] {
  if (!row) return [];
  const asked = Array.from(row.terms, (term, at) => ({ term, weight: row.weights[at] ?? 0 }));
  return asked.sort((a, b) => b.weight - a.weight || a.term - b.term).slice(0, MAX_ASKED);
}

interface Asked {
  readonly term: number;
  readonly weight: number;
}

function addPostings(
  { starts, lengths, papers, weights }: Postings,
  { term, weight }: Asked,
  { sums, met }: { sums: Float64Array; met: number[] },
): void {
  const start = starts[term] ?? 0;
  const end = start + (lengths[term] ?? 0);
  for (let at = start; at < end; at++) {
    const paper = papers[at] ?? 0;
    if (sums[paper] === 0) met.push(paper);
    sums[paper] = (sums[paper] ?? 0) + weight * (weights[at] ?? 0);
  }
}

/** The papers with the largest sums, largest first, ties by place. */
export function chooseLargest(papers: readonly number[], sums: Float64Array, { count, without }: { count: number; without: number }): number[] {
  const chosen: number[] = [];
  const isBefore = (a: number, b: number): boolean => {
    const [left, right] = [sums[a] ?? 0, sums[b] ?? 0];
    return left > right || (left === right && a < b);
  };
  let least = -1;
  for (const paper of papers) {
    if ((sums[paper] ?? 0) < least || paper === without) continue;
    let place = chosen.length;
    while (place > 0 && isBefore(paper, chosen[place - 1] ?? 0)) place--;
    chosen.splice(place, 0, paper);
    if (chosen.length > count) chosen.pop();
    if (chosen.length === count) least = sums[chosen[count - 1] ?? 0] ?? 0;
  }
  return chosen;
}
