/** A share of the work for a whole catalogue: lists of neighbours, and what readers are told of them. */
import { createChooser, NEAREST } from './choose-related.ts';
import type { Compared } from './compared.ts';
import { createReasonFinder } from './find-reasons.ts';
import { fillLists, type NeighbourLists, readList } from './neighbour-lists.ts';
import type { RelatedInput } from './related-input.ts';
import type { TableRow } from './related-table.ts';
import type { Reason } from './related.ts';

export interface Work {
  readonly input: RelatedInput;
  readonly compared: Compared;
  /** Filled by every share. */
  readonly lists: NeighbourLists;
}

/** Fill the lists of some papers, and tell their related papers as a table holds them. */
export function relateShare(work: Work, papers: readonly number[]): string[] {
  fillLists(work.lists, work.compared, papers);
  const tell = createTeller(work);
  return papers.map((paper) => tell(paper));
}

/** Reasons that were found before for a paper and another one. */
export type KnownReasons = (other: number) => readonly Reason[] | undefined;

/** Create the teller of the related papers of one whose list is filled. */
export function createTeller({ input, compared, lists }: Work): (paper: number, known?: KnownReasons) => string {
  const findReasons = createReasonFinder(input, compared);
  return (paper, known) => {
    const choose = createChooser(input, (one, other) => known?.(other) ?? findReasons(one, other));
    const rows: readonly TableRow[] = choose(paper, readList(lists, paper, NEAREST));
    return JSON.stringify(rows);
  };
}
