/** What is said when saved papers are taken along, as plain text. */
import { countOf, cutList, formatNumber, joinSome } from '../catalogue/wording.ts';
import type { Paper } from './reading-list.ts';

export interface Taken {
  readonly way: 'copied' | 'downloaded';
  /** Whether the browser did it. */
  readonly done: boolean;
  readonly format: string;
  /** Papers that were to be taken. */
  readonly total: number;
  readonly missing: readonly Pick<Paper, 'title'>[];
}

/** Titles that are told of those that are missing. */
const MOST_TITLES = 3;

/** @example describeLoading(12, 40) // => 'Loading citations: 12 of 40' */
export const describeLoading = (done: number, total: number): string => `Loading citations: ${formatNumber(done)} of ${formatNumber(total)}`;

/** Say what was taken and what was not; nothing where the browser shows a whole download itself. */
export function describeTaken({ way, done, format, total, missing }: Taken): string {
  if (missing.length === total && total > 0) return describeNothing(total, format);
  if (!done) return 'This browser did not allow copying. Download instead.';
  if (missing.length === 0) return way === 'copied' ? `Copied ${countOf(total, 'paper')}.` : '';
  const took = `${way === 'copied' ? 'Copied' : 'Downloaded'} ${formatNumber(total - missing.length)} of ${countOf(total, 'paper')}.`;
  return `${took} Could not load ${listTitles(missing)}.`;
}

function describeNothing(total: number, format: string): string {
  const what = total === 1 ? 'The citation' : `The ${formatNumber(total)} citations`;
  const instead = format === 'bib' ? '' : ' BibTeX needs none for papers that are kept in this browser.';
  return `${what} could not be loaded. Try again with a network.${instead}`;
}

function listTitles(papers: readonly Pick<Paper, 'title'>[]): string {
  const told = cutList(papers, MOST_TITLES).map(({ title }) => `“${title}”`);
  return joinSome(told, papers.length - told.length);
}
