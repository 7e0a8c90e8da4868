/**
 * A problem is what a contributor can mend: a value with a place and a fix, collected and reported
 * together, never thrown. Our own failures are exceptions.
 */
import type { ProblemCode } from './codes.ts';

/** A spot in a whole file; line and column count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning' | 'note';

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Path as the reader of the message would type it, relative to the working directory. */
  readonly file: string;
  /** Absent when the place is unknown or the file as a whole is meant. */
  readonly place?: Place;
  /** One sentence from the author's side, the offending value in backticks. */
  readonly message: string;
  /** The exact text to type, in the language the author writes. */
  readonly fix?: string;
  /** Another spot that belongs to the problem, for instance the first of two twins. */
  readonly related?: RelatedPlace;
  /** A change that `npm run check -- --fix` may make without asking. */
  readonly edit?: Edit;
}

export interface RelatedPlace {
  readonly file: string;
  readonly place?: Place;
}

/** Replace the UTF-16 code units `start` (included) to `end` (excluded) of the whole file by `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
