/** What other sites show of a page when someone links to it: Open Graph (https://ogp.me/) and Twitter cards, which read the same. */
import { absoluteUrl, entryPath, entryPicturePath, sitePicturePath, topicPicturePath } from '../../catalogue/addresses.ts';
import { PICTURE_SIZE, hasPictures } from '../../catalogue/entry-formats.ts';
import { listTopics } from '../../catalogue/entry-topics.ts';
import type { Catalogue, Site, Topic } from '../../catalogue/model.ts';
import { joinTitle } from '../../catalogue/people-wording.ts';
import { getTexts } from '../../texts/languages.ts';
import type { Entry } from '../../entries/entry.ts';
import { renderPlainTitle } from '../../entries/math-text.ts';
import { listNamed, listProperties, type MetaTag } from './head-tag.ts';

export interface SharedPage {
  readonly title: string;
  readonly description: string;
  /** Absent for pages without an address of their own. */
  readonly path?: string | undefined;
}

/** Tags of an entry's page. */
export function listEntrySocialTags(entry: Entry, description: string, catalogue: Pick<Catalogue, 'site' | 'entries' | 'topics'>): MetaTag[] {
  const { site } = catalogue;
  const topics = listTopics(entry, catalogue.topics);
  const title = renderPlainTitle(entry);
  const page = { title, description, path: entryPath(entry.id) };
  const picture = hasPictures(catalogue)
    ? { path: entryPicturePath(entry.id), alt: joinTitle(title, entry.authors, getTexts(site.language)) }
    : findPicture(site, topics[0]);
  return [
    ...listPageTags(page, 'article', site),
    ...listPictureTags(picture, site),
    ...listProperties('article:published_time', entry.published),
    ...listProperties('article:tag', ...topics.map(({ label }) => label)),
  ];
}

/** Tags of any other page; that of a topic shows the topic's picture. */
export const listPageSocialTags = (page: SharedPage, site: Site, topic?: Topic): MetaTag[] => [
  ...listPageTags(page, 'website', site),
  ...listPictureTags(findPicture(site, topic), site),
];

const listPageTags = ({ title, description, path }: SharedPage, type: 'article' | 'website', site: Site): MetaTag[] => [
  ...listProperties('og:type', type),
  ...listProperties('og:title', title),
  ...listProperties('og:description', description),
  ...listProperties('og:url', path === undefined ? undefined : absoluteUrl(site, path)),
  ...listProperties('og:site_name', site.title),
  ...listProperties('og:locale', findLocale(site.language)),
];

interface Picture {
  readonly path: string;
  readonly alt: string;
}

const findPicture = (site: Site, topic: Topic | undefined): Picture =>
  topic === undefined
    ? { path: sitePicturePath(), alt: site.title }
    : { path: topicPicturePath(topic.id), alt: getTexts(site.language).topicOfSite(topic.label, site.title) };

const listPictureTags = ({ path, alt }: Picture, site: Site): MetaTag[] => [
  ...listProperties('og:image', absoluteUrl(site, path)),
  ...listProperties('og:image:width', String(PICTURE_SIZE.width)),
  ...listProperties('og:image:height', String(PICTURE_SIZE.height)),
  ...listProperties('og:image:alt', alt),
  ...listNamed('twitter:card', 'summary_large_image'),
];

/**
 * Open Graph asks for language and territory; a tag without a territory has no counterpart.
 *
 * @example findLocale('pt-BR') // => 'pt_BR'
 */
function findLocale(language: string): string | undefined {
  const [, code, region] = /^([a-z]{2,3})(?:-[a-z]{4})?-([a-z]{2}|\d{3})(?:-|$)/i.exec(language) ?? [];
  return region === undefined ? undefined : `${code}_${region.toUpperCase()}`;
}
