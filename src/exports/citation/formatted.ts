import type { Entry } from '../../entries/entry.ts';
import type { CitationSource } from './csl-item.ts';

export interface FormattedCitation {
  readonly style: 'apa' | 'ieee' | 'mla';
  readonly label: string;
  /** Safe inline HTML: text, `<i>`, `<sup>`, `<sub>`. */
  readonly html: string;
  /** The same as plain text. */
  readonly text: string;
}

/** Format the citation of an entry in each style. */
export function formatCitations(_entry: Entry, _source: CitationSource): FormattedCitation[] {
  return [];
}
