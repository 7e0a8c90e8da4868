/** Which paper a pointer or an arrow key means. */
import { quadtree } from 'd3-quadtree';

export type Place = readonly [x: number, y: number];
export type Direction = 'left' | 'right' | 'up' | 'down';

export interface DotFinder {
  /** The index of the nearest dot within `reach`, in units of the sheet. */
  readonly findNear: (place: Place, reach: number) => number | undefined;
  /** The next dot in a direction among those that `isShown` tells; `undefined` at the edge. */
  readonly findNext: (from: number, direction: Direction, isShown: (index: number) => boolean) => number | undefined;
}

/** How much a step aside counts against one ahead. */
const ASIDE = 2;

export function createDotFinder(places: readonly Place[]): DotFinder {
  const tree = quadtree<number>()
    .x((index) => places[index]?.[0] ?? 0)
    .y((index) => places[index]?.[1] ?? 0)
    .addAll([...places.keys()]);
  return {
    findNear: ([x, y], reach) => tree.find(x, y, reach),
    findNext: (from, direction, isShown) => findAhead(places, { from, direction, isShown }),
  };
}

interface Step {
  readonly from: number;
  readonly direction: Direction;
  readonly isShown: (index: number) => boolean;
}

function findAhead(places: readonly Place[], { from, direction, isShown }: Step): number | undefined {
  const [startX, startY] = places[from] ?? [0, 0];
  const sign = direction === 'right' || direction === 'down' ? 1 : -1;
  const isAcross = direction === 'left' || direction === 'right';
  let best: number | undefined;
  let least = Infinity;
  for (const [index, [x, y]] of places.entries()) {
    const [ahead, aside] = isAcross ? [(x - startX) * sign, y - startY] : [(y - startY) * sign, x - startX];
    const cost = ahead + ASIDE * Math.abs(aside);
    // What lies more aside than ahead is reached by the other keys.
    if (ahead > 0 && Math.abs(aside) <= ahead * 1.2 && cost < least && index !== from && isShown(index)) [best, least] = [index, cost];
  }
  return best;
}
