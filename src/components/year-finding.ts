import { countOf } from '../catalogue/wording.ts';

/**
 * Say in one sentence what a plot of papers by year shows.
 * @example describeYears([{ year: 2022, count: 1 }, { year: 2023, count: 5 }]) // => '5 of 6 papers are from 2023'
 */
export function describeYears(counts: readonly { readonly year: number; readonly count: number }[]): string {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const [first, last] = [counts[0], counts.at(-1)];
  if (!first || !last || total === 0) return 'No dated papers yet';
  if (first === last) return total === 1 ? `The one paper is from ${last.year}` : `All ${countOf(total, 'paper')} are from ${last.year}`;
  // The latest year from which on at least half of the papers date.
  let recent = 0;
  let since = last.year;
  for (const { year, count } of [...counts].reverse()) {
    recent += count;
    since = year;
    if (recent * 2 >= total) break;
  }
  if (recent === total) return `${countOf(total, 'paper')}, the first in ${since}`;
  return since === last.year
    ? `${recent} of ${countOf(total, 'paper')} are from ${since}`
    : `${recent} of ${countOf(total, 'paper')} are from ${since} or later`;
}
