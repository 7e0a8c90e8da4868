/** The landmarks by their terms: which of them a paper is like. */
import type { MappedPaper } from './chosen-papers.ts';
import { countLandmarkTerms, type Weighed } from './landmark-terms.ts';

export interface LikeLandmark {
  /** Place among the landmarks. */
  readonly index: number;
  /** 0 to 1. */
  readonly score: number;
}

/** The landmarks most like a paper, the most alike first, ties by place; one that is itself the paper is left out. */
export type FindLandmarks = (paper: MappedPaper, count: number) => readonly LikeLandmark[];

export function indexLandmarks(landmarks: readonly MappedPaper[], vocabulary: readonly string[]): FindLandmarks {
  const terms = countLandmarkTerms(landmarks, vocabulary);
  const postings = collectPostings(
    landmarks.map((paper) => terms.weigh(paper)),
    terms.count,
  );
  const scores = new Float64Array(landmarks.length);
  return (paper, count) => {
    const met: number[] = [];
    for (const one of terms.weigh(paper)) addPostings(postings, one, { scores, met });
    const best = chooseBest(met, scores, { count, without: paper.id, landmarks });
    for (const index of met) scores[index] = 0;
    return best;
  };
}

/** The lists of all terms one after another; that of term `t` goes from `starts[t]` to `starts[t + 1]`. */
interface Postings {
  readonly starts: Uint32Array;
  readonly papers: Uint16Array;
  readonly weights: Float64Array;
}

interface Scores {
  readonly scores: Float64Array;
  readonly met: number[];
}

function addPostings({ starts, papers, weights }: Postings, { term, weight }: Weighed, { scores, met }: Scores): void {
  const end = starts[term + 1] ?? 0;
  for (let at = starts[term] ?? 0; at < end; at++) {
    const paper = papers[at] ?? 0;
    const score = scores[paper] ?? 0;
    if (score === 0) met.push(paper);
    scores[paper] = score + weight * (weights[at] ?? 0);
  }
}

function collectPostings(rows: readonly (readonly Weighed[])[], terms: number): Postings {
  const starts = new Uint32Array(terms + 1);
  for (const row of rows) for (const { term } of row) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < terms; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const ends = starts.slice();
  const [papers, weights] = [new Uint16Array(starts[terms] ?? 0), new Float64Array(starts[terms] ?? 0)];
  for (const [paper, row] of rows.entries())
    for (const { term, weight } of row) {
      const at = ends[term] ?? 0;
      ends[term] = at + 1;
      papers[at] = paper;
      weights[at] = weight;
    }
  return { starts, papers, weights };
}

interface Wanted {
  readonly count: number;
  readonly without: string;
  readonly landmarks: readonly MappedPaper[];
}

function chooseBest(met: readonly number[], scores: Float64Array, { count, without, landmarks }: Wanted): LikeLandmark[] {
  const best: LikeLandmark[] = [];
  let least = 0;
  for (const index of met) {
    const score = scores[index] ?? 0;
    if (score < least || landmarks[index]?.id === without) continue;
    let place = best.length;
    for (; place > 0; place--) {
      const before = best[place - 1];
      if (!before || before.score > score || (before.score === score && before.index < index)) break;
    }
    best.splice(place, 0, { index, score });
    if (best.length > count) best.pop();
    if (best.length === count) least = best[count - 1]?.score ?? 0;
  }
  return best;
}
