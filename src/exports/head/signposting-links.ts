/**
 * Typed links of an entry: to its formats, and as FAIR Signposting (https://signposting.org/FAIR/): what to cite, what
 * the page is about, where the content and the metadata are. We know no addresses of authors and no licences of papers.
 */
import { entryFilePath, withBase } from '../../catalogue/addresses.ts';
import { FORMAT_INFO, type EntryFormat } from '../../catalogue/entry-formats.ts';
import type { Site } from '../../catalogue/model.ts';
import { findPdfUrl, getCitedUrl } from '../paper-links.ts';
import type { Entry } from '../../entries/entry.ts';
import type { LinkTag } from './head-tag.ts';

const TYPES = ['https://schema.org/ScholarlyArticle', 'https://schema.org/AboutPage'] as const;

/** Formats that hold the facts; the others are the text in another form. */
const METADATA: readonly EntryFormat[] = ['bib', 'ris', 'csl.json', 'json'];

export function listEntryLinks(entry: Entry, site: Site): LinkTag[] {
  const pdf = findPdfUrl(entry);
  const formats = site.exports.entries.map((format) => ({
    format,
    href: withBase(site.basePath, entryFilePath(entry.id, format)),
    ...FORMAT_INFO[format],
  }));
  return [
    ...formats.map(({ href, type, label }) => ({ rel: 'alternate', type, href, title: label })),
    { rel: 'cite-as', href: getCitedUrl(entry, site) },
    ...TYPES.map((href) => ({ rel: 'type', href })),
    ...formats.filter(({ format }) => METADATA.includes(format)).map(({ href, type }) => ({ rel: 'describedby', type, href })),
    ...(pdf === undefined ? [] : [{ rel: 'item', type: 'application/pdf', href: pdf }]),
  ];
}
