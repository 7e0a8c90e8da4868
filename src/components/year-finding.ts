import * as texts from '#texts';
import { findLaterHalf } from '../catalogue/tallies.ts';

/**
 * Say in one sentence what a plot of papers by year shows.
 * @example describeYears([{ year: 2022, count: 1 }, { year: 2023, count: 5 }]) // => '5 of 6 papers are from 2023'
 */
export function describeYears(counts: readonly { readonly year: number; readonly count: number }[]): string {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const [first, last] = [counts[0], counts.at(-1)];
  if (!first || !last || total === 0) return texts.yearsNone;
  if (first === last) return total === 1 ? texts.yearsOnlyPaper(last.year) : texts.yearsAllIn(total, last.year);
  const later = counts.slice(findLaterHalf(counts.map(({ count }) => count)));
  const recent = later.reduce((sum, { count }) => sum + count, 0);
  const since = later[0]?.year ?? last.year;
  if (recent === total) return texts.yearsFirstIn(total, since);
  return (since === last.year ? texts.yearsFrom : texts.yearsSince)(recent, total, since);
}
