import type { Site } from '../../catalogue/model.ts';
import type { Entry } from '../../entries/entry.ts';

/** Render one BibTeX entry, ending with a line break. */
export function renderBibtex(entry: Entry, _site: Site): string {
  return `@misc{${entry.id},\n}\n`;
}
