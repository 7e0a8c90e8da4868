import type { Site } from '../../catalogue/model.ts';
import type { Entry } from '../../entries/entry.ts';

export interface FormattedCitation {
  readonly style: 'apa' | 'ieee' | 'mla';
  readonly label: string;
  /** Safe inline HTML: text, `<i>`, `<sup>`, `<sub>`. */
  readonly html: string;
}

/** Format the citation of an entry in each style. */
export function formatCitations(_entry: Entry, _site: Site): FormattedCitation[] {
  return [];
}
