/** JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
import { generateJsonFeed } from 'feedsmith';
import type { Feed, FeedItem } from './feed.ts';

export function renderJsonFeed(feed: Feed): string {
  const json = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.json,
    ...(feed.subtitle !== '' && { description: feed.subtitle }),
    icon: feed.icon,
    language: feed.language,
    items: feed.items.map(buildItem),
  });
  return `${JSON.stringify(json, undefined, 1)}\n`;
}

type JsonItem = NonNullable<Parameters<typeof generateJsonFeed>[0]['items']>[number];

function buildItem(item: FeedItem): JsonItem {
  const [elsewhere] = item.related;
  return {
    id: item.id,
    url: item.url,
    ...(elsewhere !== undefined && { external_url: elsewhere }),
    title: item.title,
    ...(item.html !== '' && { content_html: item.html }),
    // One of the two is asked for, so a paper without an abstract has its title.
    content_text: item.text || item.title,
    date_published: item.joined,
    ...(item.authors.length > 0 && { authors: item.authors.map((name) => ({ name })) }),
    ...(item.topics.length > 0 && { tags: item.topics.map(({ label }) => label) }),
    ...(item.language !== undefined && { language: item.language }),
  };
}
