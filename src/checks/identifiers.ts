/** An arXiv id or DOI belongs to one entry. */
import type { Entry } from '../entries/entry.ts';
import type { ProblemCode } from '../problems/codes.ts';
import { createProblem } from '../problems/create-problem.ts';
import type { Check } from './check.ts';
import { findTwins, keepOne } from './twins.ts';

interface Identifier {
  readonly key: 'arxiv' | 'doi';
  readonly name: string;
  readonly code: ProblemCode;
  readonly fold: (entry: Entry) => string | undefined;
}

/** DOIs are compared without case (ISO 26324). */
const IDENTIFIERS: readonly Identifier[] = [
  { key: 'arxiv', name: 'arXiv id', code: 'duplicate-arxiv', fold: ({ arxiv }) => arxiv },
  { key: 'doi', name: 'DOI', code: 'duplicate-doi', fold: ({ doi }) => doi?.toLowerCase() },
];

export const checkIdentifiers: Check = ({ catalogue, placeOf }) =>
  IDENTIFIERS.flatMap(({ key, name, code, fold }) =>
    findTwins(catalogue.entries, fold).map(({ first, later }) => {
      const place = placeOf(later.file, [key]);
      const relatedPlace = placeOf(first.file, [key]);
      return createProblem(code, { file: later.file, place }, `The ${name} \`${later[key] ?? ''}\` belongs to another entry.`, {
        fix: keepOne(first, later),
        related: { file: first.file, ...(relatedPlace && { place: relatedPlace }) },
      });
    }),
  );
