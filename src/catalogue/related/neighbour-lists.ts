/**
 * The neighbours of every paper, found anew only where a changed paper can make a difference. Each list holds a few
 * more than a table shows, and how near those were that it left out: what it holds above that mark is sure to come
 * first, whoever of the others has gone, until too few are left.
 */
import { NEAREST } from './choose-related.ts';
import type { Compared } from './compared.ts';
import { createNearness } from './nearness.ts';
import type { Neighbour } from './related.ts';

export const HELD = 24;

/** Columns that threads share; the list of paper `p` begins at `HELD * p`. */
export interface NeighbourLists {
  readonly counts: Uint8Array;
  /** Nearest first, papers of one score by id. */
  readonly places: Int32Array;
  readonly scores: Float64Array;
  /** For each paper: nobody left out has a larger score; 0 where nobody is left out. */
  readonly marks: Float64Array;
}

export function createLists(papers: number): NeighbourLists {
  return {
    counts: new Uint8Array(new SharedArrayBuffer(papers)),
    places: new Int32Array(new SharedArrayBuffer(papers * HELD * 4)),
    scores: new Float64Array(new SharedArrayBuffer(papers * HELD * 8)),
    marks: new Float64Array(new SharedArrayBuffer(papers * 8)),
  };
}

export function readList({ counts, places, scores }: NeighbourLists, paper: number, most = HELD): Neighbour[] {
  const start = paper * HELD;
  const count = Math.min(most, counts[paper] ?? 0);
  return Array.from({ length: count }, (_, at) => ({ index: places[start + at] ?? 0, score: scores[start + at] ?? 0 }));
}

export function writeList(
  { counts, places, scores, marks }: NeighbourLists,
  paper: number,
  list: { held: readonly Neighbour[]; mark: number },
): void {
  for (const [at, { index, score }] of list.held.entries()) {
    places[paper * HELD + at] = index;
    scores[paper * HELD + at] = score;
  }
  counts[paper] = list.held.length;
  marks[paper] = list.mark;
}

/** Find the whole lists of some papers. */
export function fillLists(lists: NeighbourLists, compared: Compared, papers: Iterable<number>): void {
  const { findNearest } = createNearness(compared);
  for (const paper of papers) {
    const held = findNearest(paper, HELD);
    writeList(lists, paper, { held, mark: held.length < HELD ? 0 : (held.at(-1)?.score ?? 0) });
  }
}

export interface Change {
  /** Papers that are new or have changed, whose lists are not there yet. */
  readonly changed: ReadonlySet<number>;
  /** Other papers whose lists have lost what changed or went. */
  readonly torn: ReadonlySet<number>;
}

/**
 * Bring lists up to date in which changed papers no longer stand. The first of each list are exactly those that
 * `fillLists` would find. Returns the papers whose lists are others than before.
 */
export function updateLists(lists: NeighbourLists, compared: Compared, { changed, torn }: Change): Set<number> {
  const arrived = meetChanged(lists, compared, changed);
  const touched = new Set([...changed, ...torn, ...arrived.keys()]);
  const rankOf = ({ index }: Neighbour): number => compared.ranks[index] ?? 0;
  const missing: number[] = [];
  for (const paper of touched) {
    const mark = lists.marks[paper] ?? 0;
    const known = [...readList(lists, paper), ...(arrived.get(paper) ?? [])].filter(({ score }) => score > mark);
    const sure = known.sort((a, b) => b.score - a.score || rankOf(a) - rankOf(b));
    if (changed.has(paper) || (sure.length < NEAREST && mark > 0)) missing.push(paper);
    else writeList(lists, paper, { held: sure.slice(0, HELD), mark: sure[HELD - 1]?.score ?? mark });
  }
  fillLists(lists, compared, missing);
  return touched;
}

/** For each paper that has not changed: those that have, and are as near as what it left out. */
function meetChanged(lists: NeighbourLists, compared: Compared, changed: ReadonlySet<number>): Map<number, Neighbour[]> {
  const least = lists.marks.slice();
  for (const paper of changed) least[paper] = Infinity;
  const { findReached } = createNearness(compared);
  const arrived = new Map<number, Neighbour[]>();
  for (const paper of changed)
    for (const { index, score } of findReached(paper, least)) {
      const list = arrived.get(index) ?? [];
      arrived.set(index, list);
      list.push({ index: paper, score });
    }
  return arrived;
}
