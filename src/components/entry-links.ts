/** Where an entry leads outside the catalogue. */
import * as texts from '#texts';
import type { Entry } from '../entries/entry.ts';
import { arxivUrl, doiUrl } from '../entries/identifiers.ts';
import { findPdfUrl } from '../exports/paper-links.ts';

export interface OutwardLink {
  readonly kind: 'pdf' | 'page' | 'code' | 'project' | 'data';
  readonly label: string;
  readonly url: string;
}

/** The one link of each kind that readers want first: PDF, arXiv or page, code, project, data. */
export function findLinks(entry: Entry): readonly OutwardLink[] {
  const { arxiv, doi, links = {} } = entry;
  const page = arxiv === undefined ? (links.page ?? (doi === undefined ? undefined : doiUrl(doi))) : arxivUrl(arxiv);
  const all: readonly (readonly [OutwardLink['kind'], string, string | undefined])[] = [
    ['pdf', texts.entryPdf, findPdfUrl(entry)],
    ['page', arxiv === undefined ? texts.entryPublisher : texts.entryArxiv, page],
    ['code', texts.entryCode, links.code?.[0]],
    ['project', texts.entryProject, links.project?.[0]],
    ['data', texts.entryData, links.data?.[0]],
  ];
  return all.flatMap(([kind, label, url]) => (url === undefined ? [] : [{ kind, label, url }]));
}
