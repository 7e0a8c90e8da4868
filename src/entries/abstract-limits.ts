/** What an abstract may not even be parsed with, because its cost would be unbounded. */
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';

const MAX_DOLLARS = 1500;
const MAX_NESTING = 16;
const MAX_BACKTICKS = 10;
const MAX_DECLARATIONS = 50;
const MAX_NOTES = 200;
const MAX_LINES = 2000;
const MAX_ADDRESS = 2000;

/** How often each kind of mark may stand in an abstract: beyond that, parsers begin to take quadratic time. */
const MAX_MARKS: readonly { readonly pattern: RegExp; readonly max: number; readonly name: string }[] = [
  { pattern: /\$/g, max: MAX_DOLLARS, name: 'dollar signs' },
  { pattern: /[*_~[\]]/g, max: 2500, name: 'marks of emphasis or brackets' },
  { pattern: /[<{]/g, max: 2000, name: 'opening braces or angle brackets' },
  { pattern: /`/g, max: 4000, name: 'backticks' },
  { pattern: /@/g, max: 500, name: 'at signs' },
  { pattern: /\[\^[^\]\s]{1,100}\]:/g, max: MAX_NOTES, name: 'footnotes' },
  { pattern: /<[!?]/g, max: MAX_DECLARATIONS, name: 'HTML comments or declarations' },
];

/** Marks that may end a sentence after an address; in long runs, finding the end of the address takes quadratic time. */
const TRAIL = /[!"'()*,.:;<?_~&\]]{100}|(?:&[a-z]{1,31};){20}/i;

/** A mark of a list or quote this far from the margin is nested by its indentation. */
const FAR_MARK = /^[ \t]{80}[ \t]*(?:[>*+-]|\d)/;

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
  const deep = lines.findIndex((line) => countMarkers(line) > MAX_NESTING || FAR_MARK.test(line));
  if (deep >= 0) refuse(deep, `Quotes or lists are nested more than ${MAX_NESTING} deep.`);
  const ticks = lines.findIndex((line) => line.includes('`'.repeat(MAX_BACKTICKS + 1)));
  if (ticks >= 0) refuse(ticks, `More than ${MAX_BACKTICKS} backticks stand in a row.`);
  for (const { pattern, max, name } of MAX_MARKS)
    if ((markdown.match(pattern)?.length ?? 0) > max) refuse(0, `The abstract holds more than ${max} ${name}.`);
  const long = lines.findIndex(holdsLongAddress);
  if (long >= 0) refuse(long, `An address is longer than ${MAX_ADDRESS} characters, or holds 100 marks in a row.`);
  if (lines.length > MAX_LINES) refuse(MAX_LINES, `The abstract has more than ${MAX_LINES} lines.`);
  const wide = lines.findIndex((line) => (line.match(/\|/g)?.length ?? 0) > 40);
  if (wide >= 0) refuse(wide, 'A table has more than 40 columns.');
  return problems;
}

const holdsLongAddress = (line: string): boolean =>
  line.split(/\s/).some((word) => (word.length > MAX_ADDRESS || TRAIL.test(word)) && /:\/\/|www\.|@|mailto:|xmpp:/i.test(word));

/** Count the markers of quotes, lists and footnotes that a line begins with; a rule such as `* * *` is no nesting. */
function countMarkers(line: string): number {
  const prefix = /^(?:[ \t]*(?:>|\[\^[^\]\s]{1,100}\]:|(?:[*+-]|\d{1,9}[.)])(?=[ \t]|$)))*/.exec(line)?.[0] ?? '';
  const marks = prefix.replace(/\[\^[^\]]*\]:/g, ']');
  return /^[\s*-]*$/.test(line) ? 0 : (marks.match(/[>*+.)\]-]/g)?.length ?? 0);
}
