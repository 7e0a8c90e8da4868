/** What readers can follow, told once a run. */
import { feedPath, jsonFeedPath } from '../catalogue/addresses.ts';
import type { Topic } from '../catalogue/model.ts';
import { hasFeed } from '../exports/feeds/newest.ts';
import { catalogue } from '../site.ts';

const { site, entries, topics } = catalogue;

/** Topics with a feed of their own. */
const followed: ReadonlySet<string> = new Set([...topics.values()].filter((topic) => hasFeed(site, topic.entries)).map(({ id }) => id));

export const hasFeeds = hasFeed(site, entries);

export const hasTopicFeed = ({ id }: Pick<Topic, 'id'>): boolean => followed.has(id);

/** Whether there is anything for the page that explains how to follow. */
export const canFollow = hasFeeds || site.subscribe !== undefined;

export interface FeedLink {
  readonly label: string;
  readonly type: string;
  readonly path: string;
}

/** The feeds of the catalogue, or of a topic; none where there is nothing to tell. */
export function listFeeds(topic?: Pick<Topic, 'id'>): readonly FeedLink[] {
  if (topic === undefined ? !hasFeeds : !hasTopicFeed(topic)) return [];
  return [
    { label: 'Atom', type: 'application/atom+xml', path: feedPath(topic?.id) },
    { label: 'JSON Feed', type: 'application/feed+json', path: jsonFeedPath(topic?.id) },
  ];
}
