/** Builds what search reads with the site, and once for the development server. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildCatalogue } from '../catalogue/build-catalogue.ts';
import { readEntries } from '../entries/read-entries.ts';
import type { Locations } from '../locations.ts';
import { INDEX_FOLDER, TABLES_FOLDER } from '../search/tables/manifest.ts';
import { loadFrame } from './load-frame.ts';
import { writeSearchFiles } from './search-files.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

export function searchIndex(locations: Locations): AstroIntegration {
  let base = '/';
  return {
    name: 'papershelf-search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:server:setup': ({ server, logger }) => {
        const site = path.join(locations.cache, 'dev-search');
        const ready = writeFiles(locations, site).catch((cause: unknown) => {
          logger.error(String(cause));
        });
        server.middlewares.use((request, response, next) => {
          // Vite has taken the base path off `url`.
          const file = findFile(request.originalUrl ?? request.url ?? '', { base, site });
          if (file === undefined) {
            next();
            return;
          }
          void ready
            .then(() => stat(file))
            .then(
              () => {
                response.setHeader('content-type', CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream');
                createReadStream(file).pipe(response);
              },
              () => next(),
            );
        });
      },
      'astro:build:done': async ({ dir }) => writeFiles(locations, fileURLToPath(dir)),
    },
  };
}

async function writeFiles(locations: Locations, site: string): Promise<void> {
  const [frame, { entries }] = await Promise.all([loadFrame(locations), readEntries(locations)]);
  await writeSearchFiles(buildCatalogue({ ...frame, entries }), { site });
}

/** Resolve a requested address to a file of search; names of such files hold no slash-dot and no escapes. */
function findFile(url: string, { base, site }: { base: string; site: string }): string | undefined {
  const [address = ''] = url.split('?');
  if (!address.startsWith(base)) return undefined;
  const name = address.slice(base.length);
  return SEARCH_FILE.test(name) ? path.join(site, name) : undefined;
}

const SEARCH_FILE = new RegExp(String.raw`^(?:${INDEX_FOLDER}|${TABLES_FOLDER})/(?:[\w-]+/)?[\w-][\w.-]*$`);
