/** The names of topics among the words of a query. */
import type { FacetTable, FacetValue } from '../tables/facet-table.ts';
import { foldText } from '../fold.ts';

const MAX_BEGUN = 2;

export interface TopicName {
  /** The words `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  /** Position among the values of `topic`. */
  readonly value: number;
}

/**
 * Find the longest runs of words that are the id, the label or another name of a topic, from left to right. Hyphens
 * and blanks do not count (`data set`, `dataset`), and plurals count as singulars.
 *
 * @example findTopicNames(['sparse', 'gnn'], facets) // => [{ from: 1, to: 2, value: 0 }]
 */
export function findTopicNames(words: readonly string[], facets: FacetTable): TopicName[] {
  const values = new Map(facets.values.topic.flatMap((topic, value) => listNames(topic).map((name) => [joinName(name), value] as const)).reverse());
  values.delete('');
  const longest = 1 + Math.max(0, ...facets.values.topic.flatMap(listNames).map((name) => name.split(' ').length));
  const names = words.map(normaliseName);
  const nameOf = (from: number, to: number): string => (names.slice(from, to).includes('') ? '' : joinName(names.slice(from, to).join('')));
  const found: TopicName[] = [];
  for (let from = 0; from < names.length; from++) {
    let to = Math.min(names.length, from + longest);
    while (to > from && !values.has(nameOf(from, to))) to--;
    const value = values.get(nameOf(from, to));
    if (to === from || value === undefined) continue;
    found.push({ from, to, value });
    from = to - 1;
  }
  return found;
}

/** Find the topics of which a name begins with `word`, as long as they are few. */
export function findTopicsBeginning(word: string, { values }: FacetTable): number[] {
  const beginning = `${normaliseName(word)} `;
  const found = values.topic.flatMap((topic, value) => (listNames(topic).some((name) => name.startsWith(beginning)) ? [value] : []));
  return beginning === ' ' || found.length > MAX_BEGUN ? [] : found;
}

export const joinName = (name: string): string => name.replaceAll(' ', '');

/** List all names of a value, ready to be compared. */
export const listNames = ({ id, label, aliases }: FacetValue): string[] => [...new Set([id, label, ...aliases].map(normaliseName))];

/** Fold a name, its hyphens to blanks and each of its words to the singular. */
export function normaliseName(name: string): string {
  return foldText(name)
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()
    .split(' ')
    .map(toSingular)
    .join(' ');
}

function toSingular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  return word.replace(/ies$/, 'y').replace(/s$/, '');
}
