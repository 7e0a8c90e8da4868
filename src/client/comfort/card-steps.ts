/**
 * Find the card that j or k leads to.
 *
 * @param tops how far below the bar each card begins, in pixels; negative above it.
 * @param at the one that is chosen, or -1: then the first in sight for a step on, the last above it for a step back.
 */
export function findStep(tops: readonly number[], at: number, by: 1 | -1): number {
  if (at >= 0) return Math.max(0, Math.min(at + by, tops.length - 1));
  const first = tops.findIndex((top) => top >= 0);
  if (first < 0) return tops.length - 1;
  return by > 0 ? first : Math.max(0, first - 1);
}
