/** The front page and the topics as JSON-LD: the site and how it is searched, its data, what a topic is about. */
import { absoluteUrl, dataPath, homePath, searchPath, topicPath, topicsPath } from '../../catalogue/addresses.ts';
import { CITATION_FORMATS, FORMAT_INFO } from '../../catalogue/entry-formats.ts';
import { findLicenceUrl } from '../../catalogue/licence.ts';
import type { Catalogue, Site, Topic } from '../../catalogue/model.ts';
import { getTexts } from '../../texts/languages.ts';
import { buildBreadcrumbs, type JsonLdNode, listOrNothing } from './json-ld.ts';

/** The papers as a whole. */
const DUMPS = [
  { file: 'papers.jsonl', type: 'application/jsonl' },
  ...CITATION_FORMATS.map((format) => ({ file: `papers.${format}`, type: FORMAT_INFO[format].type })),
];

export const buildSiteJsonLd = (site: Site): JsonLdNode => ({
  '@type': 'WebSite',
  name: site.title,
  description: site.description === '' ? undefined : site.description,
  url: absoluteUrl(site, homePath()),
  inLanguage: site.language,
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl(site, searchPath())}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});

/** The catalogue as a set of data: https://schema.org/Dataset */
export const buildDatasetJsonLd = ({ site, entries }: Pick<Catalogue, 'site' | 'entries'>): JsonLdNode => ({
  '@type': 'Dataset',
  name: site.title,
  description: `The ${entries.length} entries of ${site.title}, each with its abstract, people, topics and identifiers.`,
  url: absoluteUrl(site, homePath()),
  license: findLicenceUrl(site.licence),
  isAccessibleForFree: 'https://schema.org/True',
  inLanguage: site.language,
  distribution: DUMPS.map(({ file, type }) => ({
    '@type': 'DataDownload',
    encodingFormat: type,
    contentUrl: absoluteUrl(site, dataPath(file)),
  })),
});

export function buildTopicJsonLd({ id, label, scope, aliases }: Topic, site: Site): JsonLdNode {
  const url = absoluteUrl(site, topicPath(id));
  const term = { '@type': 'DefinedTerm', name: label, description: scope, alternateName: listOrNothing(aliases) };
  return { '@type': 'CollectionPage', name: label, url, inLanguage: site.language, about: term };
}

export const buildTopicBreadcrumbs = ({ id, label }: Topic, site: Site): JsonLdNode =>
  buildBreadcrumbs([
    { label: site.title, url: absoluteUrl(site, homePath()) },
    { label: getTexts(site.language).placeTopics, url: absoluteUrl(site, topicsPath()) },
    { label, url: absoluteUrl(site, topicPath(id)) },
  ]);
