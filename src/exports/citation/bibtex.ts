import type { Entry } from '../../entries/entry.ts';
import type { CitationSource } from './csl-item.ts';

/** Render one BibTeX entry, ending with a line break. */
export function renderBibtex(entry: Entry, _source: CitationSource): string {
  return `@misc{${entry.id},\n}\n`;
}
