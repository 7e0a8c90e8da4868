/** Dates that contradict each other or lie in the future. */
import type { Entry } from '../entries/entry.ts';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { Check, CheckedContent } from './check.ts';

export const checkDates: Check = (content) =>
  content.catalogue.entries.flatMap((entry) => [...checkOrder(entry, content), ...checkFuture(entry, content)]);

function checkOrder({ file, published, added }: Entry, { placeOf }: CheckedContent): Problem[] {
  if (published === undefined || added === undefined || !isBefore(added, published)) return [];
  const message = `The entry was added on \`${added}\`, before the paper was public on \`${published}\`.`;
  const fix = `correct the wrong one of the two, for instance \`added: ${published}\`.`;
  return [createProblem('date-order', { file, place: placeOf(file, ['added']) }, message, { fix })];
}

function checkFuture(entry: Entry, { placeOf, today }: CheckedContent): Problem[] {
  if (today === undefined) return [];
  return (['published', 'added'] as const).flatMap((key) => {
    const date = entry[key];
    if (date === undefined || !isBefore(today, date)) return [];
    const at = { file: entry.file, place: placeOf(entry.file, [key]) };
    const fix = key === 'added' ? `write \`added: ${today}\`.` : 'write the day on which the paper was first public, or delete the line.';
    return [createProblem('date-order', at, `\`${key}: ${date}\` lies in the future.`, { fix })];
  });
}

/** Compare as precisely as both are known: 2024 is neither before nor after 2024-05. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
