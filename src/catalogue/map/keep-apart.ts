/**
 * Dots of one place, side by side: the sheet is cut into slots of the size of a dot, and a dot whose slot is taken
 * goes to the nearest free one of its block, if there is any. Dots come in the order of their papers' hashes, so that
 * another dot moves only those of its own block that come after it.
 */
import type { Point } from './map-input.ts';
import { SHEET } from './sheet.ts';

/** In units of the sheet. */
const SLOT = 12;
/** Slots on each side of a block. */
const BLOCK = 10;
const COLUMNS = Math.ceil(SHEET.width / SLOT);

/** Move as few dots as it takes, in the order in which they come. */
export function keepApart(points: readonly Point[]): Point[] {
  const taken = new Set<number>();
  return points.map(([x, y]) => {
    const [column, row] = [Math.floor(x / SLOT), Math.floor(y / SLOT)];
    const slot = findFree([column, row], taken);
    if (!slot) return [x, y];
    taken.add(slot[1] * COLUMNS + slot[0]);
    return [x + (slot[0] - column) * SLOT, y + (slot[1] - row) * SLOT];
  });
}

function findFree([column, row]: Point, taken: ReadonlySet<number>): Point | undefined {
  if (!taken.has(row * COLUMNS + column)) return [column, row];
  const [left, top] = [column - (column % BLOCK), row - (row % BLOCK)];
  let nearest: Point | undefined;
  let least = Infinity;
  for (let at = 0; at < BLOCK * BLOCK; at++) {
    const [x, y] = [left + (at % BLOCK), top + Math.floor(at / BLOCK)];
    const way = (x - column) ** 2 + (y - row) ** 2;
    if (way < least && !taken.has(y * COLUMNS + x)) [nearest, least] = [[x, y], way];
  }
  return nearest;
}
