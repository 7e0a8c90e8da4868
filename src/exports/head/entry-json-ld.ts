/** An entry as https://schema.org/ScholarlyArticle, and where its page lies. */
import { absoluteUrl, entryPath, homePath, papersPath, topicPath } from '../../catalogue/addresses.ts';
import { listTopics } from '../../catalogue/entry-topics.ts';
import type { Site } from '../../catalogue/model.ts';
import { findPdfUrl, listPaperLinks } from '../paper-links.ts';
import { listPeople, splitName } from '../../catalogue/person-names.ts';
import { STATUS_WORDING } from '../../catalogue/status-wording.ts';
import type { Entry } from '../../entries/entry.ts';
import { arxivUrl, doiUrl } from '../../entries/identifiers.ts';
import { renderPlainTitle } from '../../entries/math-text.ts';
import { buildCslItem, type CitationSource, type CslDate, type CslItem } from '../citation/csl-item.ts';
import { buildBreadcrumbs, type JsonLdNode, listOrNothing } from './json-ld.ts';

export function buildEntryJsonLd(entry: Entry, source: CitationSource): JsonLdNode {
  const { site, topics } = source;
  const item = buildCslItem(entry, source);
  const url = absoluteUrl(site, entryPath(entry.id));
  const about = listTopics(entry, topics);
  const title = renderPlainTitle(entry);
  const pdf = findPdfUrl(entry);
  return {
    '@type': 'ScholarlyArticle',
    name: title,
    headline: title,
    alternateName: entry.publishedAs,
    author: listOrNothing(listAuthors(entry)),
    datePublished: joinDate(item.issued),
    // First public, where that is not when it was published.
    dateCreated: joinDate(item['available-date']),
    creativeWorkStatus: entry.status && STATUS_WORDING[entry.status.kind].label,
    abstract: entry.text === '' ? undefined : entry.text,
    about: listOrNothing(about.map(({ id, label }) => ({ '@type': 'DefinedTerm', name: label, url: absoluteUrl(site, topicPath(id)) }))),
    keywords: listOrNothing([...about.map(({ label }) => label), ...(entry.categories ?? [])]),
    isPartOf: buildContainer(item),
    identifier: listOrNothing(listIdentifiers(entry)),
    url,
    mainEntityOfPage: url,
    sameAs: listOrNothing(listPaperLinks(entry).flatMap((link) => (link.kind === 'pdf' ? [] : [link.url]))),
    encoding: pdf === undefined ? undefined : { '@type': 'MediaObject', encodingFormat: 'application/pdf', contentUrl: pdf },
    inLanguage: entry.lang ?? site.language,
  };
}

export function buildEntryBreadcrumbs(entry: Entry, { site, topics }: CitationSource): JsonLdNode {
  const [topic] = listTopics(entry, topics);
  return buildBreadcrumbs([
    ...startTrail(site),
    ...(topic ? [{ label: topic.label, url: absoluteUrl(site, topicPath(topic.id)) }] : []),
    { label: renderPlainTitle(entry), url: absoluteUrl(site, entryPath(entry.id)) },
  ]);
}

const startTrail = (site: Site): { label: string; url: string }[] => [
  { label: site.title, url: absoluteUrl(site, homePath()) },
  { label: 'Papers', url: absoluteUrl(site, papersPath()) },
];

/** A name of several words that cannot be split is a group's. */
const listAuthors = ({ authors }: Entry): JsonLdNode[] =>
  listPeople(authors).names.map((name) => ({ '@type': splitName(name).kind === 'whole' && /\s/.test(name) ? 'Organization' : 'Person', name }));

/** @example joinDate({ 'date-parts': [[2023, 5]] }) // => '2023-05' */
const joinDate = (date: CslDate | undefined): string | undefined =>
  date?.['date-parts'][0].map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');

function buildContainer({ type, 'container-title': name }: CslItem): JsonLdNode | undefined {
  if (name === undefined) return undefined;
  return { '@type': type === 'article-journal' ? 'Periodical' : 'CreativeWork', name };
}

function listIdentifiers({ arxiv, doi }: Entry): JsonLdNode[] {
  return [
    ...(doi === undefined ? [] : [{ '@type': 'PropertyValue', propertyID: 'DOI', value: doi, url: doiUrl(doi) }]),
    ...(arxiv === undefined ? [] : [{ '@type': 'PropertyValue', propertyID: 'arXiv', value: arxiv, url: arxivUrl(arxiv) }]),
  ];
}
