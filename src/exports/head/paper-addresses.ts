/** Where a paper itself is found, as far as it is known. */
import { absoluteUrl, entryPath } from '../../catalogue/addresses.ts';
import type { Site } from '../../catalogue/model.ts';
import type { Entry } from '../../entries/entry.ts';
import { arxivPdfUrl, arxivUrl, doiUrl } from '../../entries/identifiers.ts';

export const findPdfUrl = ({ links, arxiv }: Entry): string | undefined => links?.pdf ?? (arxiv === undefined ? undefined : arxivPdfUrl(arxiv));

/** The addresses that stand for the paper elsewhere, the most lasting first. */
export const listIdentifyingUrls = ({ doi, arxiv }: Entry): string[] => [
  ...(doi === undefined ? [] : [doiUrl(doi)]),
  ...(arxiv === undefined ? [] : [arxivUrl(arxiv)]),
];

/** The address to cite the paper by; the catalogue's own when there is no other. */
export const getCitedUrl = (entry: Entry, site: Site): string => listIdentifyingUrls(entry)[0] ?? absoluteUrl(site, entryPath(entry.id));
