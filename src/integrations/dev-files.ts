/** The development server's share of what a build writes beside the pages. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { dataPath } from '../catalogue/addresses.ts';
import { listExportFiles } from '../exports/index.ts';
import type { Locations } from '../locations.ts';
import { listPictures } from '../pictures/list-pictures.ts';
import { type Draw, openStudio } from '../pictures/studio.ts';
import { INDEX_FOLDER, TABLES_FOLDER } from '../search/tables/manifest.ts';
import { renderUnwrittenManifest } from './export-files.ts';
import { writeSearchFiles } from './search-files.ts';
import { loadSiteContent } from './site-content.ts';

type Middleware = (request: IncomingMessage & { originalUrl?: string | undefined }, response: ServerResponse, next: () => void) => void;

interface Surroundings {
  /** Begins and ends with a slash. */
  readonly base: string;
  readonly report: (cause: unknown) => void;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };
const SEARCH_FILE = new RegExp(String.raw`^(?:${INDEX_FOLDER}|${TABLES_FOLDER})/(?:[\w-]+/){0,2}[\w-][\w.-]*$`);
/** Pages end with a slash. */
const EXPORT_FILE = /^(?:(?:papers|topics|data)\/[\w/-]+|feed|llms|robots)\.[a-z.]+$/;

const PICTURE_FILE = /^pictures\/[\w/-]+\.png$/;

/** Serve what search reads, written once when the server starts; names of such files hold no slash-dot and no escapes. */
export function serveSearchFiles(locations: Locations, { base, report }: Surroundings): Middleware {
  const site = path.join(locations.cache, 'dev-search');
  const ready = loadSiteContent(locations)
    .then(({ catalogue }) => writeSearchFiles(catalogue, { site, cache: path.join(locations.cache, 'dev-index') }))
    .catch(report);
  return (request, response, next) => {
    const name = findName(request, base);
    if (name === undefined || !SEARCH_FILE.test(name)) {
      next();
      return;
    }
    const file = path.join(site, name);
    const send = (): void => {
      response.setHeader('content-type', CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream');
      createReadStream(file).pipe(response);
    };
    void ready.then(() => stat(file)).then(send, () => next());
  };
}

/** Serve exports of the content as it is at each request. */
export function serveExportFiles(locations: Locations, surroundings: Surroundings): Middleware {
  return serveMade(EXPORT_FILE, surroundings, async (name) => {
    const source = await loadSiteContent(locations);
    if (`/${name}` === dataPath('manifest.json')) return { type: 'application/json; charset=utf-8', body: renderUnwrittenManifest(source) };
    for (const file of listExportFiles(source)) if (file.path === `/${name}`) return { type: `${file.type}; charset=utf-8`, body: file.render() };
    return undefined;
  });
}

/** Draw pictures as they are asked for. */
export function servePictures(locations: Locations, surroundings: Surroundings): Middleware {
  let studio: Promise<Draw> | undefined;
  return serveMade(PICTURE_FILE, surroundings, async (name) => {
    const { catalogue } = await loadSiteContent(locations);
    const picture = listPictures(catalogue).find((one) => one.path === `/${name}`);
    return picture && { type: 'image/png', body: await (await (studio ??= openStudio()))(picture) };
  });
}

/** Serve what is made when its name is asked for. */
function serveMade(names: RegExp, { base, report }: Surroundings, make: (name: string) => Promise<Made | undefined>): Middleware {
  const send = async (name: string, response: ServerResponse, next: () => void): Promise<void> => {
    const made = await make(name);
    if (!made) {
      next();
      return;
    }
    response.setHeader('content-type', made.type);
    response.end(made.body);
  };
  return (request, response, next) => {
    const name = findName(request, base);
    if (name === undefined || !names.test(name)) {
      next();
      return;
    }
    send(name, response, next).catch((cause: unknown) => {
      report(cause);
      next();
    });
  };
}

interface Made {
  readonly type: string;
  readonly body: string | Buffer;
}

/** The requested address below the base path, which Vite has taken off `url`. */
function findName(request: Parameters<Middleware>[0], base: string): string | undefined {
  const [address = ''] = (request.originalUrl ?? request.url ?? '').split('?');
  return address.startsWith(base) ? address.slice(base.length) : undefined;
}
