/** What an entry lacks is added to it, if the whole is a sound entry afterwards. */
import { parseEntry } from '../entries/parse-entry.ts';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { enrichEntry, type Enriched, type News } from './enrich-entry.ts';
import { entryPath } from './entry-path.ts';

interface Target {
  readonly id: string;
  readonly text: string;
  /** Keys that were filled once: a person who took them out does not want them. */
  readonly filled: readonly string[];
}

/** Fill an entry. An abstract that makes it unsound is left out; an entry that is unsound itself stays as it is, and is named. */
export function addFacts({ id, text, filled }: Target, news: News): Enriched & { readonly problems: readonly Problem[] } {
  const taken = new Set(filled);
  const isWanted = (key: string): boolean => !taken.has(key);
  for (const abstract of news.abstract === '' ? [''] : [news.abstract, '']) {
    const enriched = enrichEntry(text, { ...news, abstract }, isWanted);
    if (enriched.filled.length === 0 || isSound(id, enriched.text)) return { ...enriched, problems: [] };
  }
  const problem = createProblem('incomplete-entry', { file: entryPath(id) }, 'The entry has errors of its own, so nothing was added to it.', {
    fix: 'run `npm run check`, mend the entry, and ingest again.',
  });
  return { text, filled: [], problems: [problem] };
}

const isSound = (id: string, text: string): boolean =>
  !parseEntry({ file: `${id}.mdx`, bytes: new TextEncoder().encode(text) }).problems.some(({ severity }) => severity === 'error');
