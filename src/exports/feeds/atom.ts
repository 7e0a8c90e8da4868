/** Atom: RFC 4287. */
import { generateAtomFeed } from 'feedsmith';
import type { Feed, FeedItem } from './feed.ts';

/** The library lays out sections on lines of their own; not every reader trims names and titles. */
const SPACE_AROUND_TEXT = /(>)\n *(<!\[CDATA\[)|(\]\]>)\n *(<\/)/g;

/** @throws for a feed without items, which has no date. */
export function renderAtom(feed: Feed, scheme: string): string {
  const xml = generateAtomFeed({
    id: feed.id,
    title: { value: feed.title },
    ...(feed.subtitle !== '' && { subtitle: { value: feed.subtitle } }),
    updated: feed.updated,
    // Asked for where an entry names nobody: then the catalogue speaks.
    ...(feed.items.some(({ authors }) => authors.length === 0) && { authors: [{ name: feed.publisher.name, uri: feed.publisher.url }] }),
    links: [
      { rel: 'self', type: 'application/atom+xml', href: feed.atom },
      { rel: 'alternate', type: 'text/html', href: feed.page },
      { rel: 'alternate', type: 'application/feed+json', href: feed.json },
    ],
    icon: feed.icon,
    generator: { text: 'Papershelf' },
    xml: { lang: feed.language },
    entries: feed.items.map((item) => buildEntry(item, scheme)),
  });
  return xml.replace(SPACE_AROUND_TEXT, '$1$2$3$4');
}

type AtomEntry = NonNullable<Parameters<typeof generateAtomFeed>[0]['entries']>[number];

function buildEntry(item: FeedItem, scheme: string): AtomEntry {
  return {
    id: item.id,
    title: { value: item.title },
    updated: item.joined,
    published: item.joined,
    authors: item.authors.map((name) => ({ name })),
    categories: item.topics.map(({ id, label }) => ({ term: id, scheme, label })),
    links: [{ rel: 'alternate', type: 'text/html', href: item.url }, ...item.related.map((href) => ({ rel: 'related', href }))],
    ...(item.html !== '' && { content: { type: 'html', value: item.html } }),
    ...(item.language !== undefined && { xml: { lang: item.language } }),
  };
}
