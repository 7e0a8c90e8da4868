/** Named values of a table's row or an object → the fields of a record: the surest name goes first, dates by exactness. */
import type { RecordFields } from '../record-fields.ts';
import { readWrittenDate } from '../written-date.ts';
import { splitAuthorNames } from './author-names.ts';
import { findTags } from './markup-tags.ts';
import { readMarkup, readMarkupLine } from './markup-text.ts';
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
    title: readTagged(first('title'), readMarkupLine),
    abstract: readTagged(first('abstract'), readMarkup),
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

/** Of several dates the most exact one that can be read; one that names two days goes before its bare year, to be told. */
export function chooseDate(dates: readonly string[]): string | undefined {
  const written = dates.flatMap((text) => {
    const read = readWrittenDate(text);
    return read ? [{ text, ...read }] : [];
  });
  const [surest] = written;
  if (surest === undefined) return dates[0];
  const best = written.filter(({ date }) => date.startsWith(surest.date)).reduce((most, one) => (one.date.length > most.date.length ? one : most));
  return best.readings ? best.text : best.date;
}

/** HTML goes where there is any; other texts stay as typed. */
const readTagged = (text: string | undefined, read: (source: string) => string): string | undefined =>
  text !== undefined && text.includes('<') && findTags(text).length > 0 ? read(text) : text;

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
