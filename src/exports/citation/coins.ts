/**
 * A paper in a list as a ContextObject in Span (COinS): an OpenURL ContextObject, Z39.88-2004, in key and value
 * pairs, from which citation managers offer what a page lists. Keys are those that Zotero reads
 * (https://github.com/zotero/utilities/blob/master/openurl.js): matrices for articles and for contributions to
 * proceedings, and Dublin Core for preprints, which have no matrix. It runs in browsers too.
 */
import { createSortName } from '../../catalogue/person-names.ts';
import { arxivUrl, doiUrl } from '../../entries/identifiers.ts';
import type { CslItem } from './csl-item.ts';

/** The class by which other programs find the span. */
export const COINS_CLASS = 'Z3988';

export interface ListedPaper {
  readonly title: string;
  /** As printed. */
  readonly authors: readonly string[];
  readonly type: CslItem['type'];
  readonly venue?: string | undefined;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date?: string | undefined;
  readonly arxiv?: string | undefined;
  readonly doi?: string | undefined;
  /** Of the paper's page in the catalogue, whole. */
  readonly address: string;
}

type Pair = readonly [key: string, value: string | undefined];

/** Render the ContextObject for the `title` of the span, before it is escaped for HTML. */
export function renderCoins(paper: ListedPaper): string {
  const pairs: readonly Pair[] = [['ctx_ver', 'Z39.88-2004'], ...describe[paper.type](paper), ['rft.date', paper.date], ...listIdentifiers(paper)];
  const known = pairs.flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, value]]));
  return new URLSearchParams(known).toString();
}

const describe: Readonly<Record<ListedPaper['type'], (paper: ListedPaper) => readonly Pair[]>> = {
  'article-journal': ({ title, venue, authors }) => [
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
    ['rft.genre', 'article'],
    ['rft.atitle', title],
    ['rft.jtitle', venue],
    ...listPeople('rft.au', authors),
  ],
  'paper-conference': ({ title, venue, authors }) => [
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:book'],
    ['rft.genre', 'proceeding'],
    ['rft.atitle', title],
    ['rft.btitle', venue],
    ...listPeople('rft.au', authors),
  ],
  article: ({ title, venue, authors }) => [
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'preprint'],
    ['rft.title', title],
    ['rft.source', venue],
    ...listPeople('rft.creator', authors),
  ],
};

/** The family name first, so that particles stay with it. */
const listPeople = (key: string, names: readonly string[]): readonly Pair[] => names.map((name) => [key, createSortName(name)]);

/** Of several addresses Zotero keeps the last. */
function listIdentifiers({ arxiv, doi, address }: ListedPaper): readonly Pair[] {
  const url = arxiv === undefined ? (doi === undefined ? address : doiUrl(doi)) : arxivUrl(arxiv);
  return [
    ['rft_id', doi === undefined ? undefined : `info:doi/${doi}`],
    ['rft_id', arxiv === undefined ? undefined : `info:arxiv/${arxiv}`],
    ['rft_id', url],
  ];
}
