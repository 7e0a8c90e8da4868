/** Alphabetical indexes: which letter a name is filed under, and on which leaf a letter begins. */
import type { Leaf } from './paging.ts';

/** The initial a name is filed under, A to Z without accents; everything else under `#`. */
export function initialOf(name: string): string {
  const initial = name.normalize('NFKD').charAt(0).toUpperCase();
  return /[A-Z]/.test(initial) ? initial : '#';
}

/** Group a leaf by initial, order kept. */
export function groupByInitial<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
): readonly { readonly initial: string; readonly items: readonly T[] }[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const initial = initialOf(nameOf(item));
    const group = groups.get(initial);
    if (group) group.push(item);
    else groups.set(initial, [item]);
  }
  return [...groups].map(([initial, members]) => ({ initial, items: members }));
}

/** Map each initial to the number of the leaf on which it first occurs. */
export function findInitials<T>(leaves: readonly Leaf<T>[], nameOf: (item: T) => string): ReadonlyMap<string, number> {
  const initials = new Map<string, number>();
  for (const { items, number } of leaves) {
    for (const item of items) {
      const initial = initialOf(nameOf(item));
      if (!initials.has(initial)) initials.set(initial, number);
    }
  }
  return initials;
}

/** The fragment of a letter's section. */
export function letterId(initial: string): string {
  return initial === '#' ? 'other' : `letter-${initial.toLowerCase()}`;
}
