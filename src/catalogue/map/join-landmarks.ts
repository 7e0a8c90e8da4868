/**
 * Papers among the landmarks: each where those that it is like lie densest, moved a little by chance that is its own.
 * Where a paper lies follows from itself and the landmarks alone, whatever other papers there are.
 */
import { hashId, type MappedPaper } from './chosen-papers.ts';
import type { FindLandmarks, LikeLandmark } from './landmark-index.ts';
import type { Point } from './map-input.ts';
import { createRandom } from './seeded-random.ts';
import { drawIn } from './sheet.ts';

const ASKED = 12;
/** Landmarks this near to each other are one place, in units of the sheet. */
const REACH = 160;
/** The landmark so many away tells how much room there is, and papers take so much of it. */
const AROUND = 4;
const ROOM = 1.5;

export interface Landmarks {
  readonly points: readonly Point[];
  /** How far apart landmarks lie around each. */
  readonly gaps: readonly number[];
  readonly find: FindLandmarks;
}

export const measureGaps = (points: readonly Point[]): number[] => points.map((point) => measureGap(point, points));

function measureGap(point: Point, points: readonly Point[]): number {
  const nearest = new Float64Array(AROUND + 1).fill(Infinity);
  for (const other of points) {
    const away = measure(point, other);
    let place = AROUND;
    if (away >= (nearest[place] ?? 0)) continue;
    for (; place > 0 && (nearest[place - 1] ?? 0) > away; place--) nearest[place] = nearest[place - 1] ?? 0;
    nearest[place] = away;
  }
  return nearest.findLast(Number.isFinite) ?? 0;
}

/** Place a paper that is no landmark. */
export function joinLandmarks(paper: MappedPaper, { points, gaps, find }: Landmarks): Point {
  const random = createRandom(hashId(paper.id));
  const like = find(paper, ASKED);
  // A paper that says nothing joins any landmark.
  const near = like.length > 0 ? like : [{ index: Math.floor(random() * points.length), score: 1 }];
  const { index, place } = findDensest(near, points);
  const [angle, radius] = [2 * Math.PI * random(), ROOM * (gaps[index] ?? 0) * Math.sqrt(random())];
  return drawIn([place[0] + radius * Math.cos(angle), place[1] + radius * Math.sin(angle)]);
}

/** Of the places of some landmarks the one that has most likeness around it, and the middle of what is there. */
function findDensest(near: readonly LikeLandmark[], points: readonly Point[]): { readonly index: number; readonly place: Point } {
  let best = { index: 0, pull: 0, place: [0, 0] as Point };
  for (const { index } of near) {
    const pulls = near.map((other) => {
      const away = measure(pointAt(points, index), pointAt(points, other.index)) / REACH;
      return { at: pointAt(points, other.index), pull: other.score ** 2 * Math.exp(-(away ** 2)) };
    });
    const pull = pulls.reduce((sum, one) => sum + one.pull, 0);
    const middle = (axis: 0 | 1): number => pulls.reduce((sum, one) => sum + one.pull * one.at[axis], 0) / pull;
    if (pull > best.pull) best = { index, pull, place: [middle(0), middle(1)] };
  }
  return best;
}

const pointAt = (points: readonly Point[], index: number): Point => points[index] ?? [0, 0];

const measure = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
