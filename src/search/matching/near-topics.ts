/** Topics to offer a reader who found nothing. */
import type { FacetTable } from '../tables/facet-table.ts';
import { foldWords } from '../fold.ts';

const SHOWN = 5;
/** Words that begin alike mostly mean alike: `causal` and `causality`. */
const ALIKE = 5;

/** Find the topics whose names share most words with `query`, best first; equals in order of their size. */
export function findNearTopics(query: string, { values }: Pick<FacetTable, 'values'>): { readonly id: string; readonly label: string }[] {
  const wanted = new Set(foldWords(query).filter(isTelling).map(cut));
  return values.topic
    .map(({ id, label, aliases }) => ({
      id,
      label,
      shared: new Set([label, ...aliases].flatMap(foldWords).filter(isTelling).map(cut)).intersection(wanted).size,
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, SHOWN)
    .map(({ id, label }) => ({ id, label }));
}

const isTelling = (word: string): boolean => word.length > 2;
const cut = (word: string): string => word.slice(0, ALIKE);
