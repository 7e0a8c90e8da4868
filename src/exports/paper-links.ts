/** Where a paper itself is found: one order for citations, heads, feeds and mails. It runs in browsers too. */
import { absoluteUrl, entryPath } from '../catalogue/addresses.ts';
import type { Site } from '../catalogue/model.ts';
import type { Entry } from '../entries/entry.ts';
import { arxivPdfUrl, arxivUrl, doiUrl } from '../entries/identifiers.ts';
import type { EntryLinks } from '../entries/schema.ts';

export interface PaperLink {
  readonly kind: 'doi' | 'arxiv' | 'page' | 'pdf';
  readonly url: string;
}

interface Located {
  readonly doi?: string | undefined;
  readonly arxiv?: string | undefined;
  readonly links?: Pick<EntryLinks, 'page' | 'pdf'> | undefined;
}

/** List the addresses that are known, the most lasting first; none twice. */
export function listPaperLinks(paper: Located): PaperLink[] {
  const { doi, arxiv, links } = paper;
  const known: readonly (readonly [kind: PaperLink['kind'], url: string | undefined])[] = [
    ['doi', doi === undefined ? undefined : doiUrl(doi)],
    ['arxiv', arxiv === undefined ? undefined : arxivUrl(arxiv)],
    ['page', links?.page],
    ['pdf', findPdfUrl(paper)],
  ];
  const urls = known.map(([, url]) => url);
  return known.flatMap(([kind, url], index) => (url === undefined || urls.indexOf(url) < index ? [] : [{ kind, url }]));
}

/** Find the paper itself: its own PDF, or that of arXiv. */
export const findPdfUrl = ({ links, arxiv }: Located): string | undefined => links?.pdf ?? (arxiv === undefined ? undefined : arxivPdfUrl(arxiv));

/** Get the address to cite a paper by; the catalogue's own when there is no other. */
export const getCitedUrl = (entry: Located & Pick<Entry, 'id'>, site: Site): string =>
  listPaperLinks(entry)[0]?.url ?? absoluteUrl(site, entryPath(entry.id));
