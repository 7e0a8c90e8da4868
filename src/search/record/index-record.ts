/**
 * What the engine is told about one entry: a small HTML document of its own, so that the index is the same in
 * development and in the finished site and holds nothing of the page around an abstract. The body is the abstract
 * alone, which keeps excerpts clean; everything else is metadata, which Pagefind indexes too, by field. Topics are
 * not told: the facet table holds them. Entries are untrusted: every value is escaped.
 */
import { entryPath } from '../../catalogue/addresses.ts';
import type { Entry } from '../../entries/entry.ts';
import { listFoldedSpellings, listHiddenNames } from './folded-spellings.ts';
import { joinField, joinIdentifiers, type RecordField } from '../matching/record-fields.ts';

export interface IndexRecord {
  /** Site-relative address of the entry. */
  readonly url: string;
  /** A complete HTML document. */
  readonly content: string;
  /** What readers may search in words: title, names, authors, venue, year, related names, abstract. */
  readonly texts: readonly string[];
  /** What readers may search whole: arXiv id, DOI. */
  readonly identifiers: readonly string[];
}

export interface RecordContext {
  /** Of papers that name none, BCP 47. */
  readonly language: string;
  /** Long forms of the entry's acronyms, acronyms of its long forms. */
  readonly related: readonly string[];
}

/** Build the record of one entry. */
export function buildIndexRecord(entry: Entry, { language, related }: RecordContext): IndexRecord {
  const fields = { ...listFields(entry, related), lang: entry.lang === language ? '' : (entry.lang ?? '') };
  const lines = Object.entries(fields).map(([field, value]) => renderField(field, value));
  const body = `<p>${escapeText(chooseBody(entry))}</p>${lines.join('')}`;
  return {
    url: entryPath(entry.id),
    content: `<!doctype html><html lang="${escapeText(language)}"><body data-pagefind-body>${body}</body></html>`,
    texts: [...SEARCHED_IN_WORDS.map((field) => fields[field]), entry.text],
    identifiers: listIdentifiers(entry),
  };
}

/** The indexer passes over a page whose body has no word. */
function chooseBody({ id, titleText, text }: Entry): string {
  return [text, titleText].find((words) => /[\p{L}\p{N}]/u.test(words)) ?? id;
}

const SEARCHED_IN_WORDS = ['title', 'names', 'authors', 'related', 'venue', 'year'] as const;

function listFields(entry: Entry, related: readonly string[]): Record<Exclude<RecordField, 'lang'>, string> {
  const given = [entry.method, ...(entry.aliases ?? []), ...(entry.acronyms ?? []), entry.publishedAs].filter((name) => name !== undefined);
  const spellings = listFoldedSpellings([entry.titleText, entry.title, ...given, ...(entry.authors ?? [])].join(' '));
  return {
    title: entry.titleText,
    names: joinField([...given, ...spellings]),
    authors: joinField(entry.authors ?? []),
    related: joinField([...related, ...listHiddenNames(`${entry.titleText} ${given.join(' ')} ${entry.text}`)]),
    venue: entry.venue ?? entry.categories?.[0] ?? '',
    year: entry.published?.slice(0, 4) ?? '',
    identifiers: joinIdentifiers(entry),
  };
}

const listIdentifiers = ({ arxiv, doi }: Entry): string[] => [arxiv, doi].filter((id) => id !== undefined);

const renderField = (field: string, value: string): string =>
  value === '' ? '' : `<i data-pagefind-meta="${field}[title]" title="${escapeText(value)}"></i>`;

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
