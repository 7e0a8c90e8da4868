/** A feed before it takes a form: what Atom and JSON Feed both say. */
import { absoluteUrl, entryPath, feedPath, homePath, jsonFeedPath, topicPath, touchIconPath } from '../../catalogue/addresses.ts';
import { listTopics } from '../../catalogue/entry-topics.ts';
import { findJoined } from '../../catalogue/joined.ts';
import type { Catalogue, Site, Topic } from '../../catalogue/model.ts';
import { listPaperLinks } from '../paper-links.ts';
import { listPeople } from '../../catalogue/person-names.ts';
import { getFirstId } from '../../catalogue/redirects.ts';
import type { Entry } from '../../entries/entry.ts';
import { escapeHtml } from '../../entries/escape-html.ts';
import { renderPlain, renderPlainTitle } from '../../entries/math-text.ts';
import { getTexts } from '../../texts/languages.ts';
import type { ExportSource } from '../export-file.ts';
import { keepXmlCharacters } from '../xml-characters.ts';
import { listNewest } from './newest.ts';

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

function buildItem(entry: Entry, html: string, catalogue: Catalogue): FeedItem {
  const { site, topics, redirects } = catalogue;
  const url = absoluteUrl(site, entryPath(entry.id));
  const status = entry.status && describeStatus(entry.status, catalogue);
  const title = renderPlainTitle(entry);
  return {
    id: createFeedId(site, `papers/${getFirstId(entry, redirects)}`),
    url,
    title: keepXmlCharacters(status ? `[${status.label}] ${title}` : title),
    html: keepXmlCharacters((status?.html ?? '') + dropTex(linkNotes(html, url))),
    text: keepXmlCharacters([status?.text ?? '', renderPlain(entry.text, html)].filter(Boolean).join(' ')),
    joined: `${findJoined(entry) ?? ''}T00:00:00Z`,
    authors: listPeople(entry.authors).names.map(keepXmlCharacters),
    topics: listTopics(entry, topics).map(({ id, label }) => ({ id, label })),
    related: listPaperLinks(entry).map((link) => link.url),
    ...(entry.lang !== undefined && { language: entry.lang }),
  };
}

/**
 * The name of a thing as a tag URI (RFC 4151): of the host and the thing alone, so that neither another base path
 * nor another title makes old items new. An entry has the same one in every feed, that of the id it joined under.
 *
 * @example createFeedId({ url: 'https://papers.example.org' }, 'papers/glm-130b') // => 'tag:papers.example.org,2025:papers/glm-130b'
 */
function createFeedId({ url }: Pick<Site, 'url'>, thing: string): string {
  return `tag:${new URL(url).hostname},${IDS_SINCE}:${thing}`;
}

/** What became of the paper, before its abstract says anything else. */
function describeStatus({ kind, note, by }: NonNullable<Entry['status']>, { site, byId }: Catalogue): Record<'label' | 'text' | 'html', string> {
  const texts = getTexts(site.language);
  const sentence = texts.statusSentence(kind);
  const successor = byId.get(by ?? '');
  const url = successor && absoluteUrl(site, entryPath(successor.id));
  const said = [sentence, note ?? ''].filter(Boolean).join(' ');
  return {
    label: texts.statusLabel(kind),
    text: url === undefined ? said : `${said} ${texts.statusInstead} ${url}`,
    html: `<p><strong>${escapeHtml(sentence)}</strong>${note === undefined ? '' : ` ${escapeHtml(note)}`}</p>${
      successor && url !== undefined ? `<p>${escapeHtml(texts.statusInstead)} <a href="${url}">${successor.titleHtml}</a></p>` : ''
    }`,
  };
}

/** Readers that know no MathML keep the texts of its elements, and would show each formula twice. */
const dropTex = (html: string): string => html.replace(/<annotation encoding="application\/x-tex">[^<]*<\/annotation>/g, '');

/** Notes at the foot of an abstract are linked within its page; what looks like a link in its text is text. */
const linkNotes = (html: string, url: string): string => html.replace(/(<a(?:\s[\w-]+="[^"]*")*?\shref=")#/g, `$1${url}#`);
