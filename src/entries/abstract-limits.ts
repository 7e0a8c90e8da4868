/** What an abstract may not even be parsed with, because its cost would be unbounded. */
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';

const MAX_DOLLARS = 1500;
const MAX_NESTING = 16;
const MAX_BACKTICKS = 10;
const MAX_DECLARATIONS = 50;
const MAX_LINES = 2000;

/** Where the abstract stands in its file. */
export interface Origin {
  readonly file: string;
  /** Lines, and UTF-16 code units, of the file before the abstract. */
  readonly lineOffset: number;
  readonly charOffset: number;
}

/** Find what must not even be parsed, because its cost would be unbounded. */
export function findExcess(markdown: string, origin: Origin): Problem[] {
  const problems: Problem[] = [];
  const refuse = (line: number, what: string): void => {
    problems.push(
      createProblem('too-much', { file: origin.file, place: { line: line + 1 + origin.lineOffset, column: 1 } }, what, {
        fix: 'shorten or flatten the text.',
      }),
    );
  };
  const lines = markdown.split('\n');
  const deep = lines.findIndex((line) => countMarkers(line) > MAX_NESTING);
  if (deep >= 0) refuse(deep, `Quotes or lists are nested more than ${MAX_NESTING} deep.`);
  const ticks = lines.findIndex((line) => line.includes('`'.repeat(MAX_BACKTICKS + 1)));
  if (ticks >= 0) refuse(ticks, `More than ${MAX_BACKTICKS} backticks stand in a row.`);
  if ((markdown.match(/\$/g)?.length ?? 0) > MAX_DOLLARS) refuse(0, `The abstract holds more than ${MAX_DOLLARS} dollar signs.`);
  if ((markdown.match(/[*_~[\]]/g)?.length ?? 0) > 8000) refuse(0, 'The abstract holds more than 8000 marks of emphasis or brackets.');
  if ((markdown.match(/<[!?]/g)?.length ?? 0) > MAX_DECLARATIONS)
    refuse(0, `The abstract holds more than ${MAX_DECLARATIONS} HTML comments or declarations.`);
  if (lines.length > MAX_LINES) refuse(MAX_LINES, `The abstract has more than ${MAX_LINES} lines.`);
  const wide = lines.findIndex((line) => (line.match(/\|/g)?.length ?? 0) > 40);
  if (wide >= 0) refuse(wide, 'A table has more than 40 columns.');
  return problems;
}

/** Count the container markers a line begins with; a rule such as `* * *` is no nesting. */
function countMarkers(line: string): number {
  const prefix = /^(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]|$)))*/.exec(line)?.[0] ?? '';
  return /^[\s*-]*$/.test(line) ? 0 : (prefix.match(/[>*+.)-]/g)?.length ?? 0);
}
