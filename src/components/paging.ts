/** Cutting long lists into pages, and the route parameters of those pages. */

export interface Leaf<T> {
  readonly items: readonly T[];
  /** Items on the leaves before this one. */
  readonly skipped: number;
  /** 1-based. */
  readonly number: number;
  /** Pages in all, at least 1. */
  readonly last: number;
  /** Items in all. */
  readonly total: number;
}

/** Cut `items` into leaves of `size`; an empty list is one empty leaf. */
export function cutIntoLeaves<T>(items: readonly T[], size: number): readonly Leaf<T>[] {
  const last = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: last }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    skipped: index * size,
    number: index + 1,
    last,
    total: items.length,
  }));
}

/**
 * The value of a rest parameter `[...page]` for a leaf.
 * @example leafParam(1) // => undefined
 * @example leafParam(2) // => 'page/2'
 */
export function leafParam(number: number): string | undefined {
  return number === 1 ? undefined : `page/${number}`;
}

/** The numbers a pager shows: first, last and those around the current one, `undefined` where some are left out. */
export function choosePageNumbers(current: number, last: number): readonly (number | undefined)[] {
  const near = [1, current - 1, current, current + 1, last].filter((number) => number >= 1 && number <= last);
  const numbers = [...new Set(near)].sort((a, b) => a - b);
  return numbers.flatMap((number, index) => {
    const gap = number - (numbers[index - 1] ?? number - 1);
    return gap === 1 ? [number] : gap === 2 ? [number - 1, number] : [undefined, number];
  });
}
