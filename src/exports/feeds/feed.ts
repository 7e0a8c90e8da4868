/** A feed before it takes a form: what Atom and JSON Feed both say. */
import { absoluteUrl, entryPath, feedPath, homePath, jsonFeedPath, topicPath, touchIconPath } from '../../catalogue/addresses.ts';
import type { Catalogue, Site, Topic } from '../../catalogue/model.ts';
import type { Entry } from '../../entries/entry.ts';
import { arxivUrl, doiUrl } from '../../entries/identifiers.ts';
import type { ExportSource } from '../export-file.ts';
import { keepXmlCharacters } from '../xml-characters.ts';
import { findJoined, listNewest } from './newest.ts';

export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  /** Of the newest item, RFC 3339. */
  readonly updated: string;
  readonly page: string;
  readonly atom: string;
  readonly json: string;
  readonly icon: string;
  /** Whose catalogue it is. */
  readonly publisher: { readonly name: string; readonly url: string };
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** The whole abstract; empty when it is not known. */
  readonly html: string;
  readonly text: string;
  /** When it joined the catalogue, RFC 3339. */
  readonly joined: string;
  readonly authors: readonly string[];
  readonly topics: readonly { readonly id: string; readonly label: string }[];
  /** The paper elsewhere: arXiv, DOI, the publisher. */
  readonly related: readonly string[];
  readonly language?: string;
}

/** The year this form of ids began: a date that their scheme asks for, and not one of the catalogue. */
const IDS_SINCE = 2025;

/** Build the feed of the catalogue, or of a topic of it. */
export function buildFeed({ catalogue, abstracts }: ExportSource, topic?: Topic): Feed {
  const { site } = catalogue;
  const at = (path: string): string => absoluteUrl(site, path);
  const items = listNewest(topic?.entries ?? catalogue.entries).map((entry) => buildItem(entry, abstracts.get(entry.id)?.html ?? '', catalogue));
  return {
    id: createFeedId(site, topic === undefined ? 'feed' : `topics/${topic.id}`),
    title: keepXmlCharacters(topic === undefined ? site.title : `${topic.label} · ${site.title}`),
    subtitle: keepXmlCharacters(topic?.scope ?? site.description),
    language: site.language,
    updated: items[0]?.joined ?? '',
    page: at(topic === undefined ? homePath() : topicPath(topic.id)),
    atom: at(feedPath(topic?.id)),
    json: at(jsonFeedPath(topic?.id)),
    icon: at(touchIconPath()),
    publisher: { name: keepXmlCharacters(site.title), url: at(homePath()) },
    items,
  };
}

function buildItem(entry: Entry, html: string, { site, topics }: Catalogue): FeedItem {
  const url = absoluteUrl(site, entryPath(entry.id));
  return {
    id: createFeedId(site, `papers/${entry.id}`),
    url,
    title: keepXmlCharacters(entry.titleText),
    // Notes at the foot of an abstract are linked within its page.
    html: keepXmlCharacters(html.replaceAll(' href="#', ` href="${url}#`)),
    text: keepXmlCharacters(entry.text),
    joined: `${findJoined(entry) ?? ''}T00:00:00Z`,
    authors: (entry.authors ?? []).map(keepXmlCharacters),
    topics: (entry.topics ?? []).flatMap((id) => topics.get(id) ?? []).map(({ id, label }) => ({ id, label })),
    related: listRelated(entry),
    ...(entry.lang !== undefined && { language: entry.lang }),
  };
}

/**
 * The name of a thing as a tag URI (RFC 4151): of the host and the thing alone, so that neither another base path
 * nor another title makes old items new. An entry has the same one in every feed.
 *
 * @example createFeedId({ url: 'https://papers.example.org' }, 'papers/glm-130b') // => 'tag:papers.example.org,2025:papers/glm-130b'
 */
export function createFeedId({ url }: Pick<Site, 'url'>, thing: string): string {
  return `tag:${new URL(url).hostname},${IDS_SINCE}:${thing}`;
}

function listRelated({ arxiv, doi, links }: Entry): string[] {
  const known = [arxiv === undefined ? undefined : arxivUrl(arxiv), doi === undefined ? undefined : doiUrl(doi), links?.page];
  return [...new Set(known.filter((url) => url !== undefined))];
}
