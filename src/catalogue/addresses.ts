/**
 * Every address of the site, relative to its root: begins with `/`, directories end with `/`. Addresses never
 * change once published. `withBase` puts them under the base path.
 */

import type { EntryFormat, CitationFormat } from './entry-formats.ts';

export const homePath = (): string => '/';
export const papersPath = (page = 1): string => paged('/papers/', page);
export const entryPath = (id: string): string => `/papers/${id}/`;
export const topicsPath = (): string => '/topics/';
export const topicPath = (id: string, page = 1): string => paged(`/topics/${id}/`, page);
export const methodsPath = (page = 1): string => paged('/methods/', page);
export const methodPath = (slug: string): string => `/methods/${slug}/`;
export const authorsPath = (page = 1): string => paged('/authors/', page);
export const authorPath = (slug: string): string => `/authors/${slug}/`;
export const editionsPath = (): string => '/editions/';
export const editionPath = (id: string, page = 1): string => paged(`/editions/${id}/`, page);
export const yearsPath = (): string => '/years/';
export const yearPath = (year: number, page = 1): string => paged(`/years/${String(year).padStart(4, '0')}/`, page);
/** All papers as dots, near each other when they are alike. */
export const mapPath = (): string => '/map/';
/** A part of a large map; `digest` changes with what is in the parts. */
export const mapFilePath = (digest: string, name: string): string => `/map/data-${digest}/${name}`;
/** How the catalogue changes over the years. */
export const trendsPath = (): string => '/trends/';
/** What joined the catalogue last. */
export const recentPath = (): string => '/new/';
/** The reader's own list, kept in the browser. */
export const listPath = (): string => '/list/';
/** Reading without a network. */
export const offlinePath = (): string => '/offline/';
export const offlineZipPath = (): string => '/papershelf-offline.zip';
export const touchIconPath = (): string => '/icons/touch-180.png';
export const webManifestPath = (): string => '/site.webmanifest';
export const openSearchPath = (): string => '/opensearch.xml';
/** A file about one entry for other programs. */
export const entryFilePath = (id: string, format: EntryFormat): string => `/papers/${id}.${format}`;
export const topicFilePath = (id: string, format: CitationFormat | 'json'): string => `/topics/${id}.${format}`;
/** The newest entries as Atom, of the catalogue or of a topic. */
export const feedPath = (topic?: string): string => (topic === undefined ? '/feed.xml' : `/topics/${topic}/feed.xml`);
/** The same as JSON Feed. */
export const jsonFeedPath = (topic?: string): string => (topic === undefined ? '/feed.json' : `/topics/${topic}/feed.json`);
/** A file about the whole catalogue: `papers.jsonl`, `manifest.json`. */
export const dataPath = (name: string): string => `/data/${name}`;
export const entryPicturePath = (id: string): string => `/pictures/papers/${id}.png`;
export const topicPicturePath = (id: string): string => `/pictures/topics/${id}.png`;
export const sitePicturePath = (): string => '/pictures/site.png';
export const sitemapPath = (): string => '/sitemap-index.xml';
export const llmsPath = (): string => '/llms.txt';
export const robotsPath = (): string => '/robots.txt';
export const subscribePath = (): string => '/subscribe/';
export const aboutPath = (): string => '/about/';
export const contributePath = (): string => '/contribute/';
export const guidePath = (id: string): string => `/${id}/`;
/** The help page of the problem codes, at one of them if named. */
export const problemsPath = (code?: string): string => (code === undefined ? '/problems/' : `/problems/#${code}`);

/** What a search address may hold; empty values are left out. */
export interface SearchParams {
  readonly q?: string;
  readonly topic?: string | readonly string[];
  readonly year?: string | readonly string[];
  readonly venue?: string | readonly string[];
  readonly has?: string | readonly string[];
  readonly sort?: string;
  readonly page?: number;
}

/**
 * The search page, with its state in the address.
 *
 * @example searchPath({ q: 'low rank', topic: ['quantization'] }) // => '/search/?q=low+rank&topic=quantization'
 */
export function searchPath(params: SearchParams = {}): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(params) as [string, string | number | readonly string[] | undefined][]) {
    for (const one of typeof value === 'object' ? value : [value ?? '']) if (one !== '') query.append(key, String(one));
  }
  return query.size === 0 ? '/search/' : `/search/?${query.toString()}`;
}

/**
 * Put a site-relative address under a base path, which may end with a slash or not.
 *
 * @example withBase('/papers-site/', '/topics/') // => '/papers-site/topics/'
 */
export function withBase(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}

/** A site-relative address with the host before it, as other programs need it. */
export const absoluteUrl = ({ url, basePath }: { readonly url: string; readonly basePath: string }, path: string): string =>
  url + withBase(basePath, path);

const paged = (path: string, page: number): string => (page === 1 ? path : `${path}page/${page}/`);
