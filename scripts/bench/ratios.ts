/** Figures beside others: against the floor, against Hugo, against the smallest size. */
import type { Result } from './result.ts';
import type { PageKind, SiteSizes } from './site-sizes.ts';

export interface Ratios {
  /** Absent without a floor of that size. */
  readonly toFloor?: number | undefined;
  readonly toHugo?: number | undefined;
}

/** How many times as long each result took as the floor and as Hugo with the same number of entries. */
export function compareResults(results: readonly Result[]): Map<Result, Ratios> {
  const find = (name: string, n: number): number | undefined => results.find((other) => other.name === name && other.n === n)?.wall;
  const divide = (a: number, b: number | undefined): number | undefined => (b === undefined || b === 0 ? undefined : a / b);
  return new Map(
    results.map((result) => [result, { toFloor: divide(result.wall, find('floor', result.n)), toHugo: divide(result.wall, find('hugo', result.n)) }]),
  );
}

export interface EntryCost {
  readonly n: number;
  readonly name: string;
  /** Of one entry, and how much more that is than with the fewest entries (1.2: a fifth more). */
  readonly milliseconds: number;
  readonly growth: number;
  readonly cpuMilliseconds?: number | undefined;
  readonly cpuGrowth?: number | undefined;
}

/** What an entry costs at each size. */
export function measureGrowth(results: readonly Result[]): EntryCost[] {
  return results.map(({ n, name, wall, cpu }) => {
    const [least] = results.filter((other) => other.name === name).sort((a, b) => a.n - b.n);
    const first = least ?? { n, wall, cpu };
    const known = cpu !== undefined && first.cpu !== undefined;
    return {
      n,
      name,
      milliseconds: (wall / n) * 1000,
      growth: wall / n / (first.wall / first.n),
      ...(known && { cpuMilliseconds: (cpu / n) * 1000, cpuGrowth: cpu / n / ((first.cpu ?? 1) / first.n) }),
    };
  });
}

/** More than this is another set of pages. */
const TOLERANCE = 0.02;
/** Pages that both have by kind; the rest is a site's own. */
const COMPARED: readonly PageKind[] = ['entries', 'papers', 'topics', 'years', 'authors', 'methods'];

/** Kinds of pages of which a peer has clearly more or fewer; a page or two never count. */
export function findPageDifferences(ours: SiteSizes, theirs: SiteSizes): string[] {
  return COMPARED.filter((kind) => Math.abs(ours.pages[kind] - theirs.pages[kind]) > Math.max(2, ours.pages[kind] * TOLERANCE)).map(
    (kind) => `${kind}: ${theirs.pages[kind]} pages instead of ${ours.pages[kind]}`,
  );
}
