/** The rules over the whole content, in the order in which they run. */
import type { Problem } from '../problems/problem.ts';
import { checkAbstracts } from './abstracts.ts';
import type { Check, CheckedContent } from './check.ts';
import { checkDates } from './dates.ts';
import { checkIdentifiers } from './identifiers.ts';
import { checkLanguage } from './language.ts';
import { checkRedirects } from './redirects.ts';
import { checkReferences } from './references.ts';
import { checkScholar } from './scholar.ts';
import { checkSimilarTitles } from './similar-titles.ts';
import { checkTitles } from './titles.ts';
import { checkTopics } from './topics.ts';

const checks: readonly Check[] = [
  checkTopics,
  checkTitles,
  checkSimilarTitles,
  checkIdentifiers,
  checkDates,
  checkReferences,
  checkRedirects,
  checkAbstracts,
  checkScholar,
  checkLanguage,
];

/** Run every rule; one that finds nothing gives nothing. */
export function checkContent(content: CheckedContent): Problem[] {
  return checks.flatMap((check) => check(content));
}
