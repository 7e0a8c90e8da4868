/** What a catalogue says beside its entries: with `papers.jsonl`, these files rebuild it. */
import { absoluteUrl, editionPath, entryPath, topicPath } from '../../catalogue/addresses.ts';
import type { Area, Catalogue, Edition, Site, Subscribe, Topic } from '../../catalogue/model.ts';
import { renderPlainTitle } from '../../entries/math-text.ts';

/** The vocabulary in full: areas in order, each with its topics. */
export function renderTopicsJson({ areas, site }: Catalogue): string {
  const describeTopic = ({ id, label, scope, aliases, entries }: Topic): object => ({
    id,
    label,
    scope,
    aliases,
    count: entries.length,
    url: absoluteUrl(site, topicPath(id)),
  });
  const describeArea = ({ id, label, count, topics }: Area): object => ({ id, label, count, topics: topics.map(describeTopic) });
  return renderPretty({ areas: areas.map(describeArea) });
}

/** The lists as they were received, newest first. */
export function renderEditionsJson({ editions, site }: Catalogue): string {
  const describe = ({ id, title, label, date, source, entries }: Edition): object => ({
    id,
    url: absoluteUrl(site, editionPath(id)),
    title,
    label,
    date,
    source,
    entries: entries.map((entry) => entry.id),
  });
  return renderPretty({ editions: editions.map(describe) });
}

/** The keys of `site.yaml`, those left out there with what they stand for. */
export function renderSiteJson({ subscribe, ...site }: Site): string {
  return renderPretty({ ...site, ...(subscribe && { subscribe: describeSubscribe(subscribe) }) });
}

/** One topic with its entries, newest first. */
export function renderTopicJson(topic: Topic, site: Site): string {
  const at = (path: string): string => absoluteUrl(site, path);
  const { id, label, scope, aliases, area, entries } = topic;
  return renderPretty({
    id,
    url: at(topicPath(id)),
    label,
    scope,
    aliases,
    area: { id: area.id, label: area.label },
    count: entries.length,
    entries: entries.map((entry) => ({ id: entry.id, title: renderPlainTitle(entry), url: at(entryPath(entry.id)) })),
  });
}

/** As the form stands in `site.yaml`. */
function describeSubscribe({ provider, action, field }: Subscribe): object {
  if (provider === 'buttondown') return { provider, name: action.slice(action.lastIndexOf('/') + 1) };
  return provider === 'mailchimp' ? { provider, action } : { provider, action, field };
}

export const renderPretty = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
