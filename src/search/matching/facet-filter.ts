/** Narrowing and counting with the facet table: no download, no second search. */
import type { FacetTable } from '../tables/facet-table.ts';
import { FACETS, type Facet, type FacetCounts, type FacetValues, needsAll } from '../facets.ts';

export interface Filtered<T> {
  readonly kept: readonly T[];
  /** How many each value would leave; for a facet of which any chosen value will do, as if none of its own were chosen. */
  readonly counts: FacetCounts;
}

/** Create the test whether a page carries the chosen values. */
export function createFacetTest(chosen: FacetValues, table: FacetTable): (page: number) => boolean {
  const wanted = listWanted(chosen, table);
  return (page) => wanted.every((want) => carries(table, page, want));
}

/** Keep what carries the chosen values. */
export function filterPages<T extends { readonly page: number }>(found: readonly T[], chosen: FacetValues, table: FacetTable): Filtered<T> {
  const wanted = listWanted(chosen, table);
  const tallies = new Map(FACETS.map((facet) => [facet, new Uint32Array(table.values[facet].length)]));
  const kept: T[] = [];
  for (const item of found) {
    const failed = wanted.filter((want) => !carries(table, item.page, want)).map(({ facet }) => facet);
    if (failed.length === 0) kept.push(item);
    for (const facet of FACETS) {
      const counted = failed.length === 0 || (failed.length === 1 && failed[0] === facet && !needsAll(facet));
      if (counted) countUp(tallies.get(facet), table.read(facet, item.page));
    }
  }
  return { kept, counts: toCounts(tallies, table) };
}

interface Wanted {
  readonly facet: Facet;
  /** By position; -1 for a value that nothing carries. */
  readonly values: readonly number[];
}

const listWanted = (chosen: FacetValues, table: FacetTable): Wanted[] =>
  FACETS.filter((facet) => chosen[facet].length > 0).map((facet) => ({
    facet,
    values: chosen[facet].map((id) => findPosition(table, facet, id)),
  }));

/** Add the counts of two lists that share no page. */
export function addCounts(a: FacetCounts, b: FacetCounts): FacetCounts {
  const add = (facet: Facet): ReadonlyMap<string, number> => {
    const sums = new Map(a[facet]);
    for (const [value, count] of b[facet]) sums.set(value, (sums.get(value) ?? 0) + count);
    return sums;
  };
  return { topic: add('topic'), area: add('area'), year: add('year'), venue: add('venue'), has: add('has') };
}

function countUp(tally: Uint32Array | undefined, values: readonly number[]): void {
  if (tally) for (const value of values) tally[value] = (tally[value] ?? 0) + 1;
}

/** A value that nothing carries has no position, and nothing carries it. */
const findPosition = (table: FacetTable, facet: Facet, id: string): number => table.values[facet].findIndex((value) => value.id === id);

function carries(table: FacetTable, page: number, { facet, values }: Wanted): boolean {
  const present = table.read(facet, page);
  return needsAll(facet) ? values.every((value) => present.includes(value)) : values.some((value) => present.includes(value));
}

function toCounts(tallies: ReadonlyMap<Facet, Uint32Array>, table: FacetTable): FacetCounts {
  const read = (facet: Facet): ReadonlyMap<string, number> =>
    new Map(table.values[facet].map(({ id }, at) => [id, tallies.get(facet)?.[at] ?? 0] as const).filter(([, count]) => count > 0));
  return { topic: read('topic'), area: read('area'), year: read('year'), venue: read('venue'), has: read('has') };
}
