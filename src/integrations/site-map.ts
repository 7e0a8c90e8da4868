/** The sitemap of the pages that Astro has built. */
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { Catalogue } from '../catalogue/model.ts';
import { buildSitemapPages, type SitemapPages } from '../exports/sitemap-pages.ts';

/** @param getCatalogue asked once, when the pages are there. */
export function siteMap(getCatalogue: () => Catalogue): AstroIntegration {
  let known: { pages: SitemapPages; base: string } | undefined;
  const know = (): { pages: SitemapPages; base: string } => {
    if (known) return known;
    const catalogue = getCatalogue();
    return (known = { pages: buildSitemapPages(catalogue), base: catalogue.site.basePath });
  };
  /** The path below the base path. */
  const pathOf = (url: string): string => new URL(url).pathname.slice(know().base.length - 1);
  const integration = sitemap({
    filter: (url) => know().pages.isListed(pathOf(url)),
    serialize: (item) => {
      const lastmod = know().pages.findChanged(pathOf(item.url));
      return lastmod === undefined ? item : { ...item, lastmod };
    },
    namespaces: { news: false, xhtml: false, image: false, video: false },
  });
  return { ...integration, hooks: { ...integration.hooks, 'astro:build:done': sortFirst(integration.hooks['astro:build:done']) } };
}

type BuildDone = AstroIntegration['hooks']['astro:build:done'];

/** The library asks for a new collator at each comparison: 45,000 pages take it ten seconds, and half a second when they come sorted. */
function sortFirst(write: BuildDone): NonNullable<BuildDone> {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return (options) => write?.({ ...options, pages: options.pages.toSorted((a, b) => compare(a.pathname, b.pathname)) });
}
