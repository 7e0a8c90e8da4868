/**
 * An entry as Highwire Press tags, as Google Scholar's inclusion guidelines ask for them
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing) and Zotero's translator "Embedded Metadata"
 * reads them (https://github.com/zotero/translators/blob/master/Embedded%20Metadata.js).
 */
import { absoluteUrl, entryPath } from '../../catalogue/addresses.ts';
import { listTopics } from '../../catalogue/entry-topics.ts';
import { findPdfUrl } from '../paper-links.ts';
import { createSortName, listPeople, splitName } from '../../catalogue/person-names.ts';
import type { Entry } from '../../entries/entry.ts';
import { buildCslItem, type CitationSource, type CslItem } from '../citation/csl-item.ts';
import { listNamed, type MetaTag } from './head-tag.ts';

export function listHighwireTags(entry: Entry, source: CitationSource): MetaTag[] {
  const { site, topics } = source;
  const item = buildCslItem(entry, source);
  const address = absoluteUrl(site, entryPath(entry.id));
  const keywords = listTopics(entry, topics).map(({ label }) => label);
  return [
    ...listNamed('citation_title', item.title),
    ...listNamed('citation_author', ...nameAuthors(listPeople(entry.authors).names)),
    ...listNamed('citation_publication_date', joinDate(item.issued?.['date-parts'][0])),
    ...listNamed('citation_online_date', entry.published?.replaceAll('-', '/')),
    ...listVenueTags(item, entry),
    ...listNamed('citation_doi', entry.doi),
    ...listNamed('citation_arxiv_id', entry.arxiv),
    ...listNamed('citation_pdf_url', findPdfUrl(entry)),
    ...listNamed('citation_abstract_html_url', address),
    ...listNamed('citation_public_url', address),
    ...listNamed('citation_language', entry.lang ?? site.language),
    ...listNamed('citation_keywords', keywords.join('; ')),
    ...listNamed('citation_abstract', entry.text),
  ];
}

/**
 * Zotero takes the name of the site for that of the publication (`og:site_name`) unless PRISM names one, and every
 * paper without a venue for an article of a journal unless Dublin Core says otherwise.
 */
function listVenueTags({ type, 'container-title': container, volume, issue, page }: CslItem, { arxiv }: Entry): MetaTag[] {
  if (type === 'article') {
    return arxiv === undefined ? [] : [...listNamed('DC.type', 'preprint'), ...listNamed('prism.publicationName', 'arXiv')];
  }
  const name = type === 'article-journal' ? 'citation_journal_title' : 'citation_conference_title';
  const [first, last] = page?.split('-') ?? [];
  return [
    ...listNamed(name, container),
    ...listNamed('citation_volume', volume),
    ...listNamed('citation_issue', issue),
    ...listNamed('citation_firstpage', first),
    ...listNamed('citation_lastpage', last),
    ...listNamed('prism.publicationName', container),
  ];
}

/**
 * Names as printed, which the guidelines allow beside "Smith, John". The family name comes first where it is not just
 * the last word, for that is what readers would take it for; not with a comma between several words on both
 * sides when there is one author only, whom Zotero would take for two.
 */
function nameAuthors(names: readonly string[]): string[] {
  return names.map((name) => {
    const split = splitName(name);
    if (split.kind === 'whole') return name;
    const hasLongFamily = split.particle !== undefined || split.family.includes(' ');
    const isRisky = names.length === 1 && hasLongFamily && split.given.includes(' ');
    return (hasLongFamily || split.suffix !== undefined) && !isRisky ? createSortName(name) : name;
  });
}

/** @example joinDate([2023, 5]) // => '2023/05' */
const joinDate = (parts: readonly number[] | undefined): string | undefined =>
  parts?.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('/');
