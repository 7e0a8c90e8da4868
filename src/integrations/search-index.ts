/** Builds the search index with the site, and once for the development server. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildCatalogue } from '../catalogue/build-catalogue.ts';
import { readEntries } from '../entries/read-entries.ts';
import type { Locations } from '../locations.ts';
import { loadFrame } from './load-frame.ts';
import { writeSearchIndex } from './search-files.ts';

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
        const folder = path.join(locations.cache, 'dev-search-index');
        const ready = writeIndex(locations, folder).catch((cause: unknown) => {
          logger.error(String(cause));
        });
        server.middlewares.use((request, response, next) => {
          // Vite has taken the base path off `url`.
          const file = findFile(request.originalUrl ?? request.url ?? '', { prefix: `${base}pagefind/`, folder });
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
      'astro:build:done': async ({ dir }) => writeIndex(locations, path.join(fileURLToPath(dir), 'pagefind')),
    },
  };
}

async function writeIndex(locations: Locations, folder: string): Promise<void> {
  const [frame, { entries }] = await Promise.all([loadFrame(locations), readEntries(locations)]);
  await writeSearchIndex(buildCatalogue({ ...frame, entries }), folder);
}

/** Resolve a requested address to a file of the index; names of index files hold no slash-dot and no escapes. */
function findFile(url: string, { prefix, folder }: { prefix: string; folder: string }): string | undefined {
  const [address = ''] = url.split('?');
  if (!address.startsWith(prefix)) return undefined;
  const name = address.slice(prefix.length);
  return /^(?:[\w-]+\/)?[\w-][\w.-]*$/.test(name) ? path.join(folder, name) : undefined;
}
