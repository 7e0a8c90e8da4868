import { problemCodes, type ProblemCode } from './codes.ts';
import type { Place, Problem } from './problem.ts';

type Details = Partial<Pick<Problem, 'fix' | 'related' | 'edit' | 'severity'>>;

/** Build a problem whose severity comes from the table of codes. */
export function createProblem(code: ProblemCode, at: { file: string; place?: Place | undefined }, message: string, details: Details = {}): Problem {
  const place = at.place === undefined ? {} : { place: at.place };
  return { code, severity: problemCodes[code].severity, file: at.file, ...place, message, ...details };
}
