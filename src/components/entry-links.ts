/** Where an entry leads outside the catalogue. */
import { arxivPdfUrl, arxivUrl, doiUrl } from '../entries/identifiers.ts';
import type { Entry } from '../entries/entry.ts';

export interface OutwardLink {
  readonly label: string;
  readonly url: string;
}

/** The one link of each kind that readers want first: PDF, arXiv or page, code, project, data. */
export function findLinks({ arxiv, doi, links = {} }: Entry): readonly OutwardLink[] {
  const page = arxiv === undefined ? (links.page ?? (doi === undefined ? undefined : doiUrl(doi))) : arxivUrl(arxiv);
  const all: readonly (readonly [string, string | undefined])[] = [
    ['PDF', links.pdf ?? (arxiv === undefined ? undefined : arxivPdfUrl(arxiv))],
    [arxiv === undefined ? 'Publisher' : 'arXiv', page],
    ['Code', links.code?.[0]],
    ['Project', links.project?.[0]],
    ['Data', links.data?.[0]],
  ];
  return all.flatMap(([label, url]) => (url === undefined ? [] : [{ label, url }]));
}
