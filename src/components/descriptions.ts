/** One sentence about a page for search engines and previews. */
import type { Entry } from '../entries/entry.ts';

/** The summary of an entry, or its title and people when there is no abstract. */
export function describeEntry({ summary, titleText, authors = [] }: Entry): string {
  if (summary.length > 40) return summary;
  const people = authors.length === 0 ? '' : `, by ${authors[0] ?? ''}${authors.length > 1 ? ' and others' : ''}`;
  return `${titleText}${people}: a paper with its facts, topics and links.`;
}
