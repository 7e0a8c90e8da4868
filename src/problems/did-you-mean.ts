/** The nearest word of a list to a mistyped one. */

const MAX_DISTANCE = 2;

/** Find the candidate within edit distance 2 (and a third of the word), transpositions counted once; the first of equals wins. */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let best = Math.min(MAX_DISTANCE, Math.max(1, Math.floor(word.length / 3))) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= best) continue;
    const distance = measureDistance(word.toLowerCase(), candidate.toLowerCase(), best);
    if (distance < best) [nearest, best] = [candidate, distance];
  }
  return nearest;
}

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours cost 1 (Damerau 1964).
 * Counting stops at `limit`; the result is then at least that.
 */
export function measureDistance(a: string, b: string, limit = Infinity): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let distance = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) distance = Math.min(distance, (beforePrevious[j - 2] ?? 0) + 1);
      row.push(distance);
    }
    [beforePrevious, previous] = [previous, row];
    // A swap reaches back two rows, so both must be beyond the limit.
    if (Math.min(...previous) >= limit && Math.min(...beforePrevious) >= limit) return limit;
  }
  return previous[b.length] ?? 0;
}
