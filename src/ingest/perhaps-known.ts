import path from 'node:path';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { entryPath } from './entry-path.ts';
import type { Holdings, Identity } from './holdings.ts';

interface Setting {
  /** The document, as messages name it. */
  readonly file: string;
  /** The content folder. */
  readonly content: string;
  readonly holdings: Holdings;
}

/** Say that a paper about to join has the title of an entry from which no identifier tells it apart; nothing where there is none. */
export function warnOfNamesake(paper: Identity, line: number, { file, content, holdings }: Setting): Problem[] {
  const id = holdings.findNamesake(paper);
  if (id === undefined) return [];
  const entry = path.relative('', path.join(content, entryPath(id)));
  const message = `The title is that of \`${id}\`, but the people or the abstract differ.`;
  const fix = `if it is the same paper, delete the new file and add what is new to \`${entry}\`.`;
  return [createProblem('perhaps-known', { file, place: { line, column: 1 } }, message, { fix, related: { file: entry } })];
}
