/** Where an entry leads outside the catalogue. */
import type { Entry } from '../entries/entry.ts';
import { arxivUrl, doiUrl } from '../entries/identifiers.ts';
import { findPdfUrl } from '../exports/paper-links.ts';

export interface OutwardLink {
  readonly label: string;
  readonly url: string;
}

/** The one link of each kind that readers want first: PDF, arXiv or page, code, project, data. */
export function findLinks(entry: Entry): readonly OutwardLink[] {
  const { arxiv, doi, links = {} } = entry;
  const page = arxiv === undefined ? (links.page ?? (doi === undefined ? undefined : doiUrl(doi))) : arxivUrl(arxiv);
  const all: readonly (readonly [string, string | undefined])[] = [
    ['PDF', findPdfUrl(entry)],
    [arxiv === undefined ? 'Publisher' : 'arXiv', page],
    ['Code', links.code?.[0]],
    ['Project', links.project?.[0]],
    ['Data', links.data?.[0]],
  ];
  return all.flatMap(([label, url]) => (url === undefined ? [] : [{ label, url }]));
}
