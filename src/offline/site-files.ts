/** The files of a finished site, and which of them an offline copy has no use for. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { INDEX_FOLDER, TABLES_FOLDER } from '../search/tables/manifest.ts';
import { isMapPart } from '../search/tables/script-packs.ts';
import { ZIP_FILE } from './file-list.ts';

/**
 * What only servers, crawlers and browsers on the web read, the dump of the whole catalogue, which would double the
 * zip, and the page about reading offline, which would name the digest of the very zip it lies in. The files of the
 * search come along as scripts.
 */
const LEFT_FOLDERS = [`${INDEX_FOLDER}/`, `${TABLES_FOLDER}/`, 'nearest/', 'icons/', 'data/', 'pictures/'];
const LEFT_FILES: ReadonlySet<string> = new Set([
  'feed.xml',
  'feed.json',
  'llms.txt',
  '_headers',
  '_redirects',
  'CNAME',
  '.nojekyll',
  'robots.txt',
  'opensearch.xml',
  'site.webmanifest',
  ZIP_FILE,
  `${ZIP_FILE}.sha256`,
]);
const READING_OFFLINE = 'offline/';
const SITEMAP = /^sitemap-(?:index|\d+)\.xml$/;
const SCRIPT = /\.(?:m?js|map)$/;
/** A paper's citations come along; what repeats its page, and what is of whole topics, is linked on the web. */
const FOR_PROGRAMS = /^(?:papers\/[^/.]+\.(?:json|md)|topics\/[^/]+|topics\/[^/]+\/feed\.(?:xml|json))$/;

/** List site-relative names, with slashes, sorted by code unit. */
export async function listSiteFiles(folder: string): Promise<string[]> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => item.isFile())
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)).split(path.sep).join('/'))
    .sort();
}

export const isPage = (file: string): boolean => file.endsWith('.html');

/** Scripts go along when a page asks for them by name; modules are bundled anew. */
export function isLeftBehind(file: string): boolean {
  if (file.startsWith(READING_OFFLINE)) return true;
  // Guides may be called as folders of files are.
  if (/(?:^|\/)index\.html$/.test(file)) return false;
  return (
    isMapPart(file) ||
    LEFT_FOLDERS.some((start) => file.startsWith(start)) ||
    LEFT_FILES.has(file) ||
    [SITEMAP, SCRIPT, FOR_PROGRAMS].some((names) => names.test(file))
  );
}
