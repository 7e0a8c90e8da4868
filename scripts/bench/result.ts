/** What the benchmark finds out, as its table and its JSON tell it. */
import type { Phase } from '../../src/build/phases.ts';
import type { SiteSizes } from './site-sizes.ts';

/** One measured thing: a build of ours, the floor, or a peer. */
export interface Result {
  readonly n: number;
  /** `cold`, `warm`, `edit`, `floor`, or the name of a peer. */
  readonly name: string;
  /** Seconds. */
  readonly wall: number;
  /** Seconds of making pages and of making the search index, which may overlap; unknown where a build does not tell. */
  readonly pagesWall?: number | undefined;
  readonly indexWall?: number | undefined;
  /** Seconds of all processes; unknown outside Linux. */
  readonly cpu?: number | undefined;
  /** Bytes of all processes at once. */
  readonly peakMemory?: number | undefined;
  /** Of the machine's processors, 0 to 1, which others had meanwhile. */
  readonly foreignShare?: number | undefined;
  readonly sizes?: SiteSizes | undefined;
  readonly phases?: readonly Phase[] | undefined;
}

/** What was not measured, and why. */
export interface Absence {
  readonly n?: number | undefined;
  readonly name: string;
  readonly reason: string;
}

/** `cpu`, `peakMemory` and `foreignShare` of runs one after another. */
export function joinUsage(
  runs: readonly {
    readonly wall: number;
    readonly usage: { readonly cpu: number; readonly peakMemory: number; readonly foreignShare: number } | undefined;
  }[],
): Pick<Result, 'cpu' | 'peakMemory' | 'foreignShare'> {
  const known = runs.flatMap(({ wall, usage }) => (usage ? [{ wall, ...usage }] : []));
  if (known.length < runs.length) return {};
  const wall = known.reduce((sum, run) => sum + run.wall, 0);
  return {
    cpu: known.reduce((sum, run) => sum + run.cpu, 0),
    peakMemory: Math.max(...known.map(({ peakMemory }) => peakMemory)),
    foreignShare: known.reduce((sum, run) => sum + run.foreignShare * run.wall, 0) / wall,
  };
}
