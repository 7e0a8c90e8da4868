/** The list of pages for crawlers: https://www.sitemaps.org/protocol.html */
import { absoluteUrl, sitemapPath } from '../catalogue/addresses.ts';
import type { Catalogue, Site } from '../catalogue/model.ts';
import { escapeHtml } from '../entries/escape-html.ts';
import { hashText } from './hash-text.ts';
import { buildSitemapPages, type SitemapPages } from './sitemap-pages.ts';

export interface Sitemap {
  /** Site-relative. */
  readonly file: string;
  readonly text: string;
}

/** The most that a file may list. */
export const MOST_PAGES = 50_000;
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

interface Listed {
  readonly path: string;
  readonly changed: string | undefined;
}

/** Render the index and the files it names. @param files those of the site, of which pages are listed; @param most pages in a file */
export function renderSitemaps(files: Iterable<string>, catalogue: Catalogue, most = MOST_PAGES): Sitemap[] {
  const { site } = catalogue;
  const parts = partPages([...listPages(files, buildSitemapPages(catalogue))], most);
  const nameFile = (index: number): string => `sitemap-${index}.xml`;
  const index = parts.map((pages, place) => renderPlace(site, { path: `/${nameFile(place)}`, changed: findLast(pages) }));
  return [
    ...parts.map((pages, place) => ({
      file: nameFile(place),
      text: renderFile(
        'url',
        pages.map((page) => renderPlace(site, page)),
      ),
    })),
    { file: sitemapPath().slice(1), text: renderFile('sitemap', index) },
  ];
}

function* listPages(files: Iterable<string>, { isListed, findChanged }: SitemapPages): Generator<Listed> {
  for (const file of files) {
    if (!/(?:^|\/)index\.html$/.test(file)) continue;
    const path = `/${file.slice(0, -'index.html'.length)}`;
    if (isListed(path)) yield { path, changed: findChanged(path) };
  }
}

/**
 * A page lies in the part that its address chooses, whatever other pages there are: a new page changes one file, and
 * a crawler reads one again. The number of parts doubles, so that it seldom changes.
 */
function partPages(pages: readonly Listed[], most: number): Listed[][] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const sorted = pages.toSorted((a, b) => compare(a.path, b.path));
  for (let count = 1; ; count *= 2) {
    const parts = Array.from({ length: count }, (): Listed[] => []);
    for (const page of sorted) parts[hashText(page.path) % count]?.push(page);
    if (parts.every((part) => part.length <= most)) return parts;
  }
}

const findLast = (pages: readonly Listed[]): string | undefined =>
  pages.reduce<string | undefined>((last, { changed }) => (last === undefined || (changed ?? '') > last ? (changed ?? last) : last), undefined);

const renderPlace = (site: Site, { path, changed }: Listed): string => {
  const location = escapeHtml(encodeURI(absoluteUrl(site, path)));
  return `<loc>${location}</loc>${changed === undefined ? '' : `<lastmod>${new Date(changed).toISOString()}</lastmod>`}`;
};

const renderFile = (element: 'url' | 'sitemap', places: readonly string[]): string => {
  const root = element === 'url' ? 'urlset' : 'sitemapindex';
  return `<?xml version="1.0" encoding="UTF-8"?><${root} ${NAMESPACE}>${places.map((place) => `<${element}>${place}</${element}>`).join('')}</${root}>`;
};
