/** What is said when saved papers are taken along, as plain text. */
import * as texts from '#texts';
import { cutList } from '../catalogue/wording.ts';
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
export const describeLoading = (done: number, total: number): string => texts.takeLoading(done, total);

/** Say what was taken and what was not; nothing where the browser shows a whole download itself. */
export function describeTaken({ way, done, format, total, missing }: Taken): string {
  if (missing.length === total && total > 0) return texts.takeNothing(total, format !== 'bib');
  if (!done) return texts.takeNoCopy;
  if (missing.length === 0) return way === 'copied' ? texts.takeCopied(total) : '';
  const told = cutList(missing, MOST_TITLES).map(({ title }) => texts.listQuoted(title));
  return texts.takeSome(way, { taken: total - missing.length, total, missing: texts.joinSome(told, missing.length - told.length) });
}
