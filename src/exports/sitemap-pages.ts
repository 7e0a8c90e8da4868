/** What the sitemap says of each page (https://www.sitemaps.org/protocol.html): whether it is worth finding, and when it last changed. */
import {
  authorPath,
  authorsPath,
  editionPath,
  editionsPath,
  entryPath,
  homePath,
  listPath,
  mapPath,
  methodPath,
  methodsPath,
  offlinePath,
  papersPath,
  problemsPath,
  recentPath,
  searchPath,
  topicPath,
  topicsPath,
  trendsPath,
  yearPath,
  yearsPath,
} from '../catalogue/addresses.ts';
import { findJoined, findLatest } from '../catalogue/joined.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Entry } from '../entries/entry.ts';

/** Tools for readers and maintainers, the same on every site. */
const TOOLS = [listPath(), offlinePath(), problemsPath(), searchPath()];

export interface SitemapPages {
  /** Paths are below the base path: `/papers/glm-130b/`. */
  readonly isListed: (path: string) => boolean;
  /** The day a paper joined, of a list the newest of its papers; `undefined` for pages that tell of no papers. */
  readonly findChanged: (path: string) => string | undefined;
}

export function buildSitemapPages(catalogue: Catalogue): SitemapPages {
  const moved = new Set([...catalogue.redirects.keys()].map(entryPath));
  const dates = collectDates(catalogue);
  return {
    isListed: (path) => path.endsWith('/') && !path.startsWith('/404') && !moved.has(path) && !TOOLS.some((tool) => path.startsWith(tool)),
    findChanged: (path) => dates.get(path.replace(/page\/\d+\/$/, '')),
  };
}

function collectDates({ entries, topics, methods, authors, editions, years }: Catalogue): ReadonlyMap<string, string | undefined> {
  const dates = new Map(entries.map((entry) => [entryPath(entry.id), findJoined(entry)]));
  const setList = (path: string, own: readonly Entry[]): void => void dates.set(path, findLatest(own));
  for (const path of [homePath(), papersPath(), recentPath(), topicsPath(), methodsPath(), authorsPath(), yearsPath(), mapPath(), trendsPath()])
    setList(path, entries);
  setList(
    editionsPath(),
    editions.flatMap((edition) => edition.entries),
  );
  for (const { id, entries: own } of topics.values()) setList(topicPath(id), own);
  for (const { slug, introducedBy, mentionedBy } of methods) setList(methodPath(slug), [...introducedBy, ...mentionedBy]);
  for (const { slug, entries: own } of authors) setList(authorPath(slug), own);
  for (const { id, entries: own } of editions) setList(editionPath(id), own);
  for (const { year, entries: own } of years) setList(yearPath(year), own);
  return dates;
}
