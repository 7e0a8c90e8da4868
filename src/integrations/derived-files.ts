/** What a site holds beside its pages, search and the files for other programs, served in development. */
import type { AstroIntegration } from 'astro';
import type { Locations } from '../locations.ts';
import { serveExportFiles, servePictures, serveSearchFiles } from './dev-files.ts';

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
        server.middlewares.use(servePictures(locations, { base, report }));
      },
    },
  };
}
