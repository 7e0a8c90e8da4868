/** What understanding a part of a query takes and gives. */
import type { FacetTable } from '../tables/facet-table.ts';
import type { Correction, Need, Understood } from './understood.ts';
import type { WordTable } from '../tables/word-table.ts';

export interface QueryTools {
  readonly words: WordTable;
  readonly facets: FacetTable;
  /** Take every word as it is, in any inflection: no corrections, completions or names of topics. */
  readonly exact: boolean;
  /** Papers that hold all of the stems; chooses between corrections. */
  readonly countTogether?: ((stems: readonly string[]) => Promise<number>) | undefined;
}

export type Reading = Pick<Understood, 'needs' | 'corrections' | 'unknown'>;

export const EMPTY_READING: Reading = { needs: [], corrections: [], unknown: [] };

export const readAs = (...needs: readonly Need[]): Reading => ({ ...EMPTY_READING, needs });

/** Put readings one after the other. */
export const uniteReadings = (readings: readonly Reading[]): Reading => ({
  needs: readings.flatMap(({ needs }) => needs),
  corrections: orderCorrections(readings.flatMap(({ corrections }) => corrections)),
  unknown: [...new Set(readings.flatMap(({ unknown }) => unknown))],
});

/** Put corrections in the order of their places; of two at one place, the first stays. */
export const orderCorrections = (corrections: readonly Correction[]): Correction[] =>
  corrections.filter(({ at }, index) => corrections.findIndex((other) => other.at === at) === index).sort((a, b) => a.at - b.at);

/** What no paper can hold, because a word that must stand as it is stands in none. */
export const createImpossible = (label: string): Need => ({ kind: 'phrase', stems: [[]], steps: [], label });

export function isImpossible(need: Need): boolean {
  if (need.kind === 'phrase' || need.kind === 'field') return need.stems.some((stems) => stems.length === 0);
  if (need.kind === 'facet') return need.values.length === 0;
  return need.kind === 'any' && need.of.every((list) => list.some(isImpossible));
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
