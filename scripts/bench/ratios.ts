/** Figures beside others: the floor, Hugo, the smallest size. */
import type { Result } from './result.ts';
import type { PageKind, SiteSizes } from './site-sizes.ts';

/** How many times as much as something else; absent where that was not measured. */
export interface Ratio {
  readonly wall?: number | undefined;
  /** Says more than `wall` on a machine that is not quiet. */
  readonly cpu?: number | undefined;
}

export interface Ratios {
  readonly toFloor: Ratio;
  readonly toHugo: Ratio;
}

/** Compare each result with the floor and with Hugo of the same number of entries. */
export function compareResults(results: readonly Result[]): Map<Result, Ratios> {
  const compare = (result: Result, name: string): Ratio => {
    const base = results.find((other) => other.name === name && other.n === result.n);
    return { wall: divide(result.wall, base?.wall), cpu: divide(result.cpu, base?.cpu) };
  };
  return new Map(results.map((result) => [result, { toFloor: compare(result, 'floor'), toHugo: compare(result, 'hugo') }]));
}

const divide = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined || b === 0 ? undefined : a / b;

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
