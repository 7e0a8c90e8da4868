/**
 * What pages are made from, as keys: a page whose key is that of the last build is not rendered again. A key holds all
 * that the page shows, by digest where it shows much of it.
 */
import { createHash } from 'node:crypto';
import { hasCitations, hasPictures } from '../../catalogue/entry-formats.ts';
import type { Edition, Method } from '../../catalogue/model.ts';
import type { Entry } from '../../entries/entry.ts';
import { catalogue, findDigest, related } from '../../site.ts';
import { canFollow, hasFeeds, hasTopicFeed } from '../follow.ts';
import { guideLinks } from '../guides/guide-links.ts';
import { hasLiveCounts } from '../live-counts.ts';
import type { Leaf } from '../paging.ts';
import { searchExamples } from '../search/search-examples.ts';
import { getShelves } from '../shelves.ts';

const digest = (...parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);

/** What every page shows: settings, vocabulary, the ways to browse, guides, examples. */
const FRAME = digest(
  catalogue.site,
  [...catalogue.topics.values()].map(({ id, label, scope, aliases, area }) => [id, label, scope, aliases, area, hasTopicFeed({ id })]),
  [getShelves(), guideLinks, searchExamples, hasLiveCounts, hasFeeds, canFollow],
  [hasCitations(catalogue), hasPictures(catalogue), catalogue.entries.length > 1],
);

/** What `getStaticPaths` says of a page; without a key, as in development, where entries have no digest, each build renders it. */
interface Keyed {
  readonly cacheKey?: string;
}

function join(entries: readonly Entry[], ...parts: readonly unknown[]): Keyed {
  const keys = entries.map(findEntryKey);
  return keys.includes(undefined) ? {} : { cacheKey: digest(FRAME, keys, parts) };
}

/** An entry as it is shown anywhere: itself, whether its people have pages, what took its place. */
function findEntryKey(entry: Entry): string | undefined {
  const own = findDigest(entry.id);
  if (own === undefined) return undefined;
  const people = (entry.authors ?? []).map((name) => catalogue.authorSlugs.get(name) ?? '');
  return [own, ...people, catalogue.byId.get(entry.status?.by ?? '')?.titleHtml ?? ''].join(' ');
}

interface EntryPage {
  readonly entry: Entry;
  readonly newer: Entry | undefined;
  readonly older: Entry | undefined;
  readonly editions: readonly Edition[];
  readonly method: Method | undefined;
}

export const keyOfEntry = ({ entry, newer, older, editions, method }: EntryPage): Keyed =>
  join(
    [entry, ...related.of(entry.id).map((near) => near.entry)],
    related.of(entry.id).map(({ reasons }) => reasons),
    [newer, older].map((beside) => beside && [beside.id, beside.lang, beside.titleHtml]),
    editions.map(({ id, title }) => [id, title]),
    method && [method.slug, method.name],
    hasLiveCounts && (entry.topics ?? []).map((topic) => catalogue.topics.get(topic)?.entries.length),
  );

/** @param shown whatever else the page shows, as plain data. */
export const keyOfLeaf = ({ items, number, last, total, skipped }: Leaf<Entry>, ...shown: readonly unknown[]): Keyed =>
  join(items, number, last, total, skipped, shown);

/** @param shown whatever else the page shows, as plain data. */
export const keyOfPapers = (entries: readonly Entry[], ...shown: readonly unknown[]): Keyed => join(entries, shown);

/** A page without papers. */
export const keyOfFrame = (...shown: readonly unknown[]): Keyed => ({ cacheKey: digest(FRAME, shown) });
