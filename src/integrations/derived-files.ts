/** What a site holds beside its pages: search, and the files for other programs. Written with a build, served in development. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Catalogue } from '../catalogue/model.ts';
import type { Locations } from '../locations.ts';
import { serveExportFiles, servePictures, serveSearchFiles } from './dev-files.ts';
import { writeExportFiles } from './export-files.ts';
import { allowForms } from './header-file.ts';
import { writePictureFiles } from './picture-files.ts';
import { preloadModules } from './preload-modules.ts';
import { writeSearchFiles } from './search-files.ts';
import { loadSiteContent } from './site-content.ts';
import { siteMap } from './site-map.ts';

export function derivedFiles(locations: Locations): AstroIntegration {
  let base = '/';
  let catalogue: Catalogue | undefined;
  const getCatalogue = (): Catalogue => {
    if (!catalogue) throw new Error('the sitemap comes after the content');
    return catalogue;
  };
  return {
    name: 'papershelf-derived-files',
    hooks: {
      // Its turn comes after this integration's, so the content is loaded once for both.
      'astro:config:setup': ({ updateConfig }) => void updateConfig({ integrations: [siteMap(getCatalogue)] }),
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:server:setup': ({ server, logger }) => {
        const report = (cause: unknown): void => logger.error(String(cause));
        server.middlewares.use(serveSearchFiles(locations, { base, report }));
        server.middlewares.use(serveExportFiles(locations, { base, report }));
        server.middlewares.use(servePictures(locations, { base, report }));
      },
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const source = await loadSiteContent(locations);
        catalogue = source.catalogue;
        await allowForms(source.catalogue.site, { site });
        await preloadModules('search/index.html', { site, base });
        // Pictures are drawn by threads of their own; the exports are this thread's work while the indexer does its own.
        const handedOver = Promise.withResolvers<undefined>();
        await Promise.all([
          writeSearchFiles(source.catalogue, { site, onHandedOver: () => handedOver.resolve(undefined) }),
          handedOver.promise.then(() => writeExportFiles(source, { site })),
          writePictureFiles(source.catalogue, { site, cache: locations.cache }),
        ]);
      },
    },
  };
}
