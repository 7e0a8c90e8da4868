/** What a site holds beside its pages: search, and the files for other programs. Written with a build, served in development. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Locations } from '../locations.ts';
import { serveExportFiles, serveSearchFiles } from './dev-files.ts';
import { writeExportFiles } from './export-files.ts';
import { writeSearchFiles } from './search-files.ts';
import { loadSiteContent } from './site-content.ts';

export function derivedFiles(locations: Locations): AstroIntegration {
  let base = '/';
  return {
    name: 'papershelf-derived-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:server:setup': ({ server, logger }) => {
        const report = (cause: unknown): void => logger.error(String(cause));
        server.middlewares.use(serveSearchFiles(locations, { base, report }));
        server.middlewares.use(serveExportFiles(locations, { base, report }));
      },
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const source = await loadSiteContent(locations);
        // The indexer is a process of its own; the exports are written while it works.
        await Promise.all([writeSearchFiles(source.catalogue, { site }), writeExportFiles(source, { site })]);
      },
    },
  };
}
