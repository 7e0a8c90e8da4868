/** Two feeds of the catalogue and of each topic that has something to tell. */
import { absoluteUrl, feedPath, jsonFeedPath, topicsPath } from '../../catalogue/addresses.ts';
import type { Topic } from '../../catalogue/model.ts';
import { type ExportFile, type ExportSource, pickTopicFacts } from '../export-file.ts';
import { renderAtom } from './atom.ts';
import { buildFeed, type Feed } from './feed.ts';
import { renderJsonFeed } from './json-feed.ts';
import { hasFeed } from './newest.ts';

export function listFeedFiles(source: ExportSource): ExportFile[] {
  const { site, entries, topics } = source.catalogue;
  const followed = [...topics.values()].filter((topic) => hasFeed(site, topic.entries));
  return hasFeed(site, entries) ? [undefined, ...followed].flatMap((topic) => listFilesOf(source, topic)) : [];
}

function listFilesOf(source: ExportSource, topic?: Topic): ExportFile[] {
  const basis = { entries: topic?.entries ?? source.catalogue.entries, facts: topic && pickTopicFacts(topic) };
  const scheme = absoluteUrl(source.catalogue.site, topicsPath());
  let built: Feed | undefined;
  const getFeed = (): Feed => (built ??= buildFeed(source, topic));
  return [
    { path: feedPath(topic?.id), type: 'application/atom+xml', render: () => renderAtom(getFeed(), scheme), basis },
    { path: jsonFeedPath(topic?.id), type: 'application/feed+json', render: () => renderJsonFeed(getFeed()), basis },
  ];
}
