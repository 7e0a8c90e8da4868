import type { BuildResult } from '../src/build/build-site.ts';
import { renderText } from '../src/problems/reporters/text.ts';

/** Print what came of a build. @returns the exit code */
export function reportBuild({ problems, summary }: BuildResult): number {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) console.error(renderText(errors));
  else console.log(summary);
  return errors.length > 0 ? 1 : 0;
}
