/**
 * A paper in a list as a ContextObject in Span (COinS): an OpenURL ContextObject, Z39.88-2004, in key and value
 * pairs, from which citation managers offer what a page lists. Keys are those that Zotero reads
 * (https://github.com/zotero/utilities/blob/master/openurl.js): the matrices for articles and for contributions to
 * proceedings, and Dublin Core for preprints, which have no matrix. Lists hold many of them, so nothing is said that
 * says nothing there. It runs in browsers too.
 */
import { listPaperLinks } from '../paper-links.ts';
import { createSortName, listPeople, splitName } from '../../catalogue/person-names.ts';
import type { EntryLinks } from '../../entries/schema.ts';
import { findCitedDate } from './cited-date.ts';
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
  readonly links?: Pick<EntryLinks, 'page' | 'pdf'> | undefined;
  /** Of the paper's page in the catalogue, whole. */
  readonly address: string;
}

const UNPUBLISHED: Venue = { kind: 'unpublished', name: '' };

/** The archives of arXiv: classes without a dot. */
const ARCHIVES: ReadonlySet<string> = new Set(
  'astro-ph cond-mat cs econ eess gr-qc hep-ex hep-lat hep-ph hep-th math math-ph nlin nucl-ex nucl-th physics q-bio q-fin quant-ph stat'.split(' '),
);

/** Beyond these a list of papers would grow with every name of a collaboration. */
const MAX_PEOPLE = 50;

type Pair = readonly [key: string, value: string | undefined];

/** Render the ContextObject for the `title` of the span, before it is escaped for HTML. */
export function renderCoins(paper: ListedPaper): string {
  const venue = paper.venue === undefined || isArxivClass(paper.venue) ? UNPUBLISHED : parseVenue(paper.venue);
  const authors = listPeople(paper.authors).names.slice(0, MAX_PEOPLE);
  const pairs: readonly Pair[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ...describe[venue.kind]({ ...paper, authors }, venue),
    ['rft.date', findCitedDate(paper.date, venue)],
    ['rft_id', findIdentifier(paper)],
  ];
  return pairs.flatMap(([key, value]) => (value === undefined || value === '' ? [] : [`${key}=${encode(value)}`])).join('&');
}

/** Venues in lower case are venues still. */
const isArxivClass = (text: string): boolean => ARCHIVES.has(text) || /^[a-z][a-z-]+\.[A-Za-z-]{2,}$/.test(text);

type Describe = (paper: ListedPaper, venue: Venue) => readonly Pair[];

const describe: Readonly<Record<Venue['kind'], Describe>> = {
  journal: ({ title, authors }, { name, volume, issue, pages }) => [
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
    ['rft.atitle', title],
    ['rft.jtitle', name],
    ['rft.volume', volume],
    ['rft.issue', issue],
    ['rft.pages', pages],
    ...listContributors(authors),
  ],
  conference: ({ title, authors }, { name, pages }) => [
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:book'],
    ['rft.genre', 'proceeding'],
    ['rft.atitle', title],
    ['rft.btitle', name],
    ['rft.pages', pages],
    ...listContributors(authors),
  ],
  unpublished: ({ title, authors }, { publisher }) => [
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'preprint'],
    ['rft.title', title],
    ['rft.publisher', publisher],
    ...authors.map((name): Pair => ['rft.creator', createSortName(name)]),
  ],
};

/** The family name first, so that particles stay with it. A name of several words that cannot be split is a group's. */
const listContributors = (names: readonly string[]): readonly Pair[] =>
  names.map((name) => [splitName(name).kind === 'whole' && /\s/.test(name) ? 'rft.aucorp' : 'rft.au', createSortName(name)]);

/** A DOI says where the paper is. */
const findIdentifier = (paper: ListedPaper): string =>
  paper.doi === undefined ? (listPaperLinks(paper)[0]?.url ?? paper.address) : `info:doi/${paper.doi}`;

/** As URLSearchParams does, but for the signs that may stand in a query as they are. */
const encode = (value: string): string =>
  encodeURIComponent(value.toWellFormed())
    .replace(/%20/g, '+')
    .replace(/%(?:2C|2F|3A)/g, decodeURIComponent)
    .replaceAll("'", '%27');
