/**
 * What the engine is told about one entry: a small HTML document of its own, so that the index is the same in
 * development and in the finished site and holds nothing of the page around an abstract. The body is the abstract
 * alone, which keeps excerpts clean; everything else is metadata, which Pagefind searches too and weighs by field
 * (ranking.ts has the weights). Entries are untrusted: every value is escaped.
 */
import { entryPath } from '../catalogue/addresses.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Entry } from '../entries/entry.ts';
import { listFacetValues } from './facet-values.ts';
import { FACETS } from './facets.ts';
import { foldText } from './fold.ts';
import { listFoldedSpellings } from './folded-spellings.ts';
import { joinField, type RecordField } from './record-fields.ts';

export interface IndexRecord {
  /** Site-relative address of the entry. */
  readonly url: string;
  /** A complete HTML document. */
  readonly content: string;
}

/** Undated entries sort as if older than everything. */
const UNDATED = '0000';

/** Build the record of one entry. */
export function buildIndexRecord(entry: Entry, catalogue: Pick<Catalogue, 'topics' | 'site'>): IndexRecord {
  const values = listFacetValues(entry, catalogue);
  const lines = [
    ...Object.entries(listFields(entry, catalogue)).map(([field, value]) => mark('meta', field, value)),
    ...FACETS.flatMap((facet) => values[facet].map((value) => mark('filter', facet, value))),
    mark('sort', 'date', entry.published ?? UNDATED),
    mark('sort', 'title', foldText(entry.titleText)),
  ];
  const body = `<p>${escapeText(entry.text)}</p>${lines.join('')}`;
  return {
    url: entryPath(entry.id),
    content: `<!doctype html><html lang="${escapeText(catalogue.site.language)}"><body data-pagefind-body>${body}</body></html>`,
  };
}

function listFields(entry: Entry, { topics }: Pick<Catalogue, 'topics'>): Record<RecordField, string> {
  const known = (entry.topics ?? []).flatMap((id) => topics.get(id) ?? []);
  const given = [entry.method, ...(entry.aliases ?? []), ...(entry.acronyms ?? []), entry.publishedAs].filter((name) => name !== undefined);
  const spellings = listFoldedSpellings([entry.titleText, entry.title, ...given, ...(entry.authors ?? [])].join(' '));
  return {
    id: entry.id,
    title: entry.titleText,
    names: joinField([...given, ...spellings]),
    authors: joinField(entry.authors ?? []),
    topicIds: known.map(({ id }) => id).join(' '),
    topics: joinField(known.map(({ label }) => label)),
    related: joinField(known.flatMap(({ aliases, area }) => [...aliases, area.label])),
    area: known[0] === undefined ? '' : String(known[0].area.index),
    venue: entry.venue ?? entry.categories?.[0] ?? '',
    year: entry.published?.slice(0, 4) ?? '',
    identifiers: [entry.arxiv, entry.doi].filter((id) => id !== undefined).join(' '),
  };
}

const mark = (kind: 'meta' | 'filter' | 'sort', key: string, value: string): string =>
  value === '' ? '' : `<i data-pagefind-${kind}="${key}[title]" title="${escapeText(value)}"></i>`;

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
