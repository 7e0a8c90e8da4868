/**
 * A paper in a list as a ContextObject in Span (COinS): an OpenURL ContextObject, Z39.88-2004, in key and value
 * pairs, from which citation managers offer what a page lists. Keys are those that Zotero reads
 * (https://github.com/zotero/utilities/blob/master/openurl.js): the matrices for articles and for contributions to
 * proceedings, and Dublin Core for preprints, which have no matrix. It runs in browsers too.
 */
import { createSortName, splitName } from '../../catalogue/person-names.ts';
import { arxivUrl, doiUrl, isArxivClass } from '../../entries/identifiers.ts';
import { parseVenue, type Venue } from './parse-venue.ts';

/** The class by which other programs find the span. */
export const COINS_CLASS = 'Z3988';

export interface ListedPaper {
  readonly title: string;
  /** As printed. */
  readonly authors: readonly string[];
  /** The primary arXiv class may stand in for it, as in search results. */
  readonly venue?: string | undefined;
  /** When it was first public: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date?: string | undefined;
  readonly arxiv?: string | undefined;
  readonly doi?: string | undefined;
  /** Of the paper's page in the catalogue, whole. */
  readonly address: string;
}

const UNPUBLISHED: Venue = { kind: 'unpublished', name: '' };

type Pair = readonly [key: string, value: string | undefined];

/** Render the ContextObject for the `title` of the span, before it is escaped for HTML. */
export function renderCoins(paper: ListedPaper): string {
  const venue = paper.venue === undefined || isArxivClass(paper.venue) ? UNPUBLISHED : parseVenue(paper.venue);
  const pairs: readonly Pair[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ...describe[venue.kind](paper, venue),
    ['rft.date', findDate(paper.date, venue)],
    ...listIdentifiers(paper),
  ];
  const known = pairs.flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, value]]));
  return new URLSearchParams(known).toString();
}

type Describe = (paper: ListedPaper, venue: Venue) => readonly Pair[];

const describe: Readonly<Record<Venue['kind'], Describe>> = {
  journal: ({ title, authors }, { name, volume, issue, pages }) => [
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
    ['rft.genre', 'article'],
    ['rft.atitle', title],
    ['rft.jtitle', name],
    ['rft.volume', volume],
    ['rft.issue', issue],
    ['rft.pages', pages],
    ...listPeople(authors),
  ],
  conference: ({ title, authors }, { name, pages }) => [
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:book'],
    ['rft.genre', 'proceeding'],
    ['rft.atitle', title],
    ['rft.btitle', name],
    ['rft.pages', pages],
    ...listPeople(authors),
  ],
  unpublished: ({ title, authors }) => [
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'preprint'],
    ['rft.title', title],
    ...authors.map((name): Pair => ['rft.creator', createSortName(name)]),
  ],
};

/** The family name first, so that particles stay with it. A name of several words that cannot be split is a group's. */
const listPeople = (names: readonly string[]): readonly Pair[] =>
  names.map((name) => [splitName(name).kind === 'whole' && /\s/.test(name) ? 'rft.aucorp' : 'rft.au', createSortName(name)]);

/** The day is that of the preprint; of what was published afterwards the year is known. */
const findDate = (date: string | undefined, { kind, year }: Venue): string | undefined =>
  kind === 'unpublished' ? date : (year?.toString() ?? date?.slice(0, 4));

/** Of several addresses Zotero keeps the last. */
function listIdentifiers({ arxiv, doi, address }: ListedPaper): readonly Pair[] {
  const url = arxiv === undefined ? (doi === undefined ? address : doiUrl(doi)) : arxivUrl(arxiv);
  return [
    ['rft_id', doi === undefined ? undefined : `info:doi/${doi}`],
    ['rft_id', arxiv === undefined ? undefined : `info:arxiv/${arxiv}`],
    ['rft_id', url],
  ];
}
