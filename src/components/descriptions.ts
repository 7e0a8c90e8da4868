/** One sentence about a page for search engines and previews. */
import * as texts from '#texts';
import { listPeople } from '../catalogue/person-names.ts';
import type { Entry } from '../entries/entry.ts';
import { renderPlain, renderPlainTitle } from '../entries/math-text.ts';

/** The summary of an entry, or its title and people when there is no abstract. */
export function describeEntry(entry: Entry): string {
  if (entry.summary.length > 40) return renderPlain(entry.summary, entry.summaryHtml);
  return texts.entryDescription(nameWithPeople(renderPlainTitle(entry), entry.authors));
}

function nameWithPeople(title: string, printed: readonly string[] | undefined): string {
  const { names, hasMore } = listPeople(printed);
  const [first] = names;
  return first === undefined ? title : texts.titleByPeople(title, first, names.length > 1 || hasMore);
}
