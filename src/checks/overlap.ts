/** Jaccard similarity of two lists without repeats, 0 to 1. */
export function measureOverlap(a: readonly string[], b: readonly string[]): number {
  const known = new Set(a);
  const shared = b.filter((item) => known.has(item)).length;
  return shared / (a.length + b.length - shared);
}
