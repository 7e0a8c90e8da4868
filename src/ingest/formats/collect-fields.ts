/** Named values of a table's row or an object → the fields of a record: the surest name goes first, dates by exactness. */
import type { RecordFields } from '../record-fields.ts';
import { splitAuthorNames } from './author-names.ts';
import type { RecordKey } from './record-keys.ts';

/** One value under its key; lists have been told apart from texts. */
export interface NamedValue {
  readonly key: RecordKey;
  readonly rank: number;
  readonly value: string | readonly string[];
}

/** Build fields from named values in any order. */
export function collectFields(values: readonly NamedValue[]): RecordFields {
  const found = new Map<RecordKey, (string | readonly string[])[]>();
  for (const { key, value } of [...values].sort((a, b) => a.rank - b.rank)) if (value.length > 0) found.set(key, [...(found.get(key) ?? []), value]);
  const all = (key: RecordKey): string[] => [...new Set((found.get(key) ?? []).flat())];
  const first = (key: RecordKey): string | undefined => all(key)[0];
  const list = (key: RecordKey, mark: RegExp): string[] | undefined => noneIfEmpty(splitAll(found.get(key)?.slice(0, 1) ?? [], mark));
  const links = Object.entries({ code: all('code'), project: all('project'), data: all('data'), pdf: all('pdf'), page: all('page') })
    .map(([key, urls]) => [key, splitAll([urls], /[\s;]+/).filter(isAddress)] as const)
    .filter(([, urls]) => urls.length > 0);
  return withoutAbsent({
    title: first('title'),
    abstract: first('abstract'),
    authors: readAuthors(found.get('authors')?.[0]),
    date: chooseDate(all('date')),
    arxiv: first('arxiv'),
    doi: first('doi'),
    venue: dateVenue(first('venue'), all('date')),
    publishedAs: first('publishedAs'),
    categories: list('categories', /[\s,;]+/),
    links: links.length > 0 ? Object.fromEntries(links) : undefined,
    urls: noneIfEmpty(splitAll(found.get('urls') ?? [], /[\s;|]+/)),
    keywords: list('keywords', /[;|\n]|,(?!\d)/),
    method: first('method'),
    acronyms: list('acronyms', /[;,|]/),
    lang: first('lang'),
  });
}

const CONFERENCE = /^(?!(?:IEEE|ACM|IET|AIP|ACS|SIAM) )(?:\d?(?:[A-Z][a-z]*){2,}\b|Interspeech\b|Eurographics\b)/;

/**
 * Short names of conferences carry their year, `ICLR 2024`; names written out stand as printed. Beside a venue a bare
 * year is that of publication, an exact day may be that of a preprint.
 */
function dateVenue(venue: string | undefined, dates: readonly string[]): string | undefined {
  const year = dates.find((date) => /^\d{4}$/.test(date));
  const isShort = venue !== undefined && venue.length <= 30 && CONFERENCE.test(venue) && !/\d{4}/.test(venue);
  return year !== undefined && isShort ? `${venue} ${year}` : venue;
}

/** Of several dates the most exact one that can be read; what stands behind the day is cut. */
export function chooseDate(dates: readonly string[]): string | undefined {
  const exact = dates.map(readDate).filter((date) => /^\d{4}(?:-\d{2}){0,2}$/.test(date));
  const [surest] = exact;
  if (surest === undefined) return dates[0];
  return exact.filter((date) => date.startsWith(surest)).reduce((best, date) => (date.length > best.length ? date : best));
}

function readDate(text: string): string {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ].{0,40})?$/.exec(text) ?? [];
  return year === undefined || month === undefined ? text : [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
}

const readAuthors = (value: string | readonly string[] | undefined): string[] | undefined =>
  noneIfEmpty(typeof value === 'string' ? splitAuthorNames(value) : [...(value ?? [])]);

const splitAll = (values: readonly (string | readonly string[])[], mark: RegExp): string[] =>
  values
    .flatMap((value) => (typeof value === 'string' ? value.split(mark) : [...value]))
    .map((text) => text.trim())
    .filter((text) => text !== '');

/** `code: true` and words are no addresses. */
const isAddress = (text: string): boolean => text.includes('.') || text.includes('/');

const noneIfEmpty = (list: string[]): string[] | undefined => (list.length > 0 ? list : undefined);

/** Leave out what a record does not say. */
const withoutAbsent = (fields: RecordFields): RecordFields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
