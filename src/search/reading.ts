/** What understanding a part of a query takes and gives. */
import type { FacetTable } from './facet-table.ts';
import type { Correction, Need, Understood } from './understood.ts';
import type { WordTable } from './word-table.ts';

export interface QueryTools {
  readonly words: WordTable;
  readonly facets: FacetTable;
  /** Take every word as it is: no corrections, completions or names of topics. */
  readonly exact: boolean;
  /** Papers that hold all of the stems; chooses between corrections. */
  readonly countTogether?: ((stems: readonly string[]) => Promise<number>) | undefined;
}

export type Reading = Omit<Understood, 'excluded'>;

export const EMPTY_READING: Reading = { needs: [], corrections: [], unknown: [] };

export const readAs = (...needs: readonly Need[]): Reading => ({ ...EMPTY_READING, needs });

/** Put readings one after the other. */
export function uniteReadings(readings: readonly Reading[]): Reading {
  const isNew = ({ typed, used }: Correction, at: number, all: readonly Correction[]): boolean =>
    all.findIndex((other) => other.typed === typed && other.used === used) === at;
  return {
    needs: readings.flatMap(({ needs }) => needs),
    corrections: readings.flatMap(({ corrections }) => corrections).filter(isNew),
    unknown: [...new Set(readings.flatMap(({ unknown }) => unknown))],
  };
}

/**
 * Any of the lists; words alone stand for themselves. Empty lists, which would always hold, are left out. Phrases and
 * facets come out as one of one, because they stand for words and may be let go like words.
 */
export function anyOf(lists: readonly (readonly Need[])[], label: string): Need[] {
  const of = lists.filter((list) => list.length > 0);
  const [first = []] = of;
  const isPlain = of.length <= 1 && first.every(({ kind }) => kind === 'word' || kind === 'any');
  return isPlain ? [...first] : [{ kind: 'any', of, label, strict: false }];
}

/** Leave out weak words, unless there is nothing else. */
export function dropWeak(needs: readonly Need[]): Need[] {
  const strong = needs.filter((need) => !isWeak(need));
  return strong.length > 0 ? strong : needs.map(strengthen);
}

/** Words that say nothing are all there is: then they count. */
export const strengthenLone = (needs: readonly Need[]): Need[] => (needs.every(isWeak) ? needs.map(strengthen) : [...needs]);

const isWeak = (need: Need): boolean => need.kind === 'word' && need.weak;
const strengthen = (need: Need): Need => (need.kind === 'word' ? { ...need, weak: false } : need);
