/** Which of the nearest papers a reader is shown beside one, and why. */
import type { FindReasons } from './find-reasons.ts';
import type { RelatedInput } from './related-input.ts';
import type { TableRow } from './related-table.ts';
import type { Neighbour } from './related.ts';

/** Neighbours that a table holds of each paper. */
export const NEAREST = 15;
const AT_MOST = 6;
/** What has been taken back or replaced is no place to send a reader first. */
const FALLEN = 0.4;
/** Beyond the third, neighbours further away than this part of the nearest are no help. */
const ENOUGH = 3;
const FAR = 0.35;

export type ChooseRelated = (paper: number, neighbours: readonly Neighbour[]) => TableRow[];

/** Choose at most six of the neighbours, nearest first; each has a reason. */
export function createChooser({ papers }: Pick<RelatedInput, 'papers'>, findReasons: FindReasons): ChooseRelated {
  return (paper, neighbours) => {
    const rows: TableRow[] = [];
    for (const { index, score } of rankByStanding(neighbours, papers)) {
      const isFar = rows.length >= ENOUGH && score < (rows[0]?.[1] ?? 0) * FAR;
      if (rows.length === AT_MOST || isFar) break;
      const reasons = findReasons(paper, index);
      if (reasons.length > 0) rows.push([papers[index]?.id ?? '', score, reasons]);
    }
    return rows;
  };
}

/** Neighbours of one score stay in their order. */
function rankByStanding(neighbours: readonly Neighbour[], papers: RelatedInput['papers']): Neighbour[] {
  const standing = (index: number): number => (papers[index]?.fallen === true ? FALLEN : 1);
  return neighbours.map(({ index, score }) => ({ index, score: score * standing(index) })).sort((a, b) => b.score - a.score);
}
