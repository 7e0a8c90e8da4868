import { absoluteUrl, sitemapPath } from '../../catalogue/addresses.ts';
import type { Site } from '../../catalogue/model.ts';

/** Render `robots.txt` (RFC 9309): everything may be read. Robots look for it at the root of a host only, so below a base path it is there for people. */
export const renderRobotsText = (site: Site): string => `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(site, sitemapPath())}\n`;
