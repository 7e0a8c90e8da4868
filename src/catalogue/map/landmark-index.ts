/** The landmarks by their terms: which of them a paper is like. */
import type { MappedPaper } from './chosen-papers.ts';
import { countLandmarkTerms, type PaperVector } from './landmark-terms.ts';

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
  const lists = collectPostings(
    landmarks.map((paper) => terms.weigh(paper)),
    terms.count,
  );
  const scores = new Float64Array(landmarks.length);
  return (paper, count) => {
    const { terms: own, weights } = terms.weigh(paper);
    const met: number[] = [];
    for (let at = 0; at < own.length; at++) addPostings(lists[own[at] ?? 0] ?? NONE, weights[at] ?? 0, { scores, met });
    const best = chooseBest(met, scores, { count, without: paper.id, landmarks });
    for (const index of met) scores[index] = 0;
    return best;
  };
}

function addPostings(
  { papers, weights }: Postings,
  weight: number,
  { scores, met }: { readonly scores: Float64Array; readonly met: number[] },
): void {
  for (let place = 0; place < papers.length; place++) {
    const other = papers[place] ?? 0;
    const score = scores[other] ?? 0;
    if (score === 0) met.push(other);
    scores[other] = score + weight * (weights[place] ?? 0);
  }
}

interface Postings {
  readonly papers: Uint32Array;
  readonly weights: Float64Array;
}

const NONE: Postings = { papers: new Uint32Array(), weights: new Float64Array() };

function collectPostings(rows: readonly PaperVector[], terms: number): Postings[] {
  const lists = Array.from({ length: terms }, () => ({ papers: [] as number[], weights: [] as number[] }));
  for (const [paper, row] of rows.entries())
    for (const [at, term] of row.terms.entries()) {
      lists[term]?.papers.push(paper);
      lists[term]?.weights.push(row.weights[at] ?? 0);
    }
  return lists.map(({ papers, weights }) => ({ papers: Uint32Array.from(papers), weights: Float64Array.from(weights) }));
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
