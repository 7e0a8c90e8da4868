/** One sentence about a page for search engines and previews. */
import * as texts from '#texts';
import { joinTitle } from '../catalogue/people-wording.ts';
import type { Entry } from '../entries/entry.ts';
import { renderPlain, renderPlainTitle } from '../entries/math-text.ts';

/** The summary of an entry, or its title and people when there is no abstract. */
export function describeEntry(entry: Entry): string {
  if (entry.summary.length > 40) return renderPlain(entry.summary, entry.summaryHtml);
  return texts.entryDescription(joinTitle(renderPlainTitle(entry), entry.authors, texts));
}
