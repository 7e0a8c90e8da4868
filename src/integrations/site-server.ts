/** A small server for a finished site: static files, the site's own 404 page and headers, on this machine only. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sirv from 'sirv';
import { type HeaderBlock, parseHeaderFile } from './host-headers.ts';

interface SiteServerOptions {
  /** The finished site. */
  readonly folder: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** Where the site lives: begins and ends with a slash. */
  readonly basePath: string;
}

export type Listening = { readonly kind: 'listening'; readonly url: string; readonly close: () => Promise<void> } | { readonly kind: 'port-taken' };

/** Serve `folder` at http://localhost:PORT/. Files are listed once, at the start. */
export async function serveSite({ folder, port, basePath }: SiteServerOptions): Promise<Listening> {
  const listener = await createListener(folder, basePath);
  const first = await listen(listener, '127.0.0.1', port);
  if (first === 'taken') return { kind: 'port-taken' };
  if (first === 'unavailable') throw new Error('this machine has no loopback address 127.0.0.1');
  const chosen = (first.address() as AddressInfo).port;
  // Browsers may try ::1 first; machines without IPv6 do without.
  const second = await listen(listener, '::1', chosen);
  const servers = typeof second === 'string' ? [first] : [first, second];
  const close = async (): Promise<void> => {
    await Promise.all(servers.map(closeServer));
  };
  if (second === 'taken') {
    await close();
    return { kind: 'port-taken' };
  }
  return { kind: 'listening', url: `http://localhost:${chosen}${basePath}`, close };
}

/** Tell whether nothing listens on the port yet, so that nobody waits for a build in vain. */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1']) {
    const server = await listen(() => undefined, host, port);
    if (server === 'taken') return false;
    if (server !== 'unavailable') await closeServer(server);
  }
  return true;
}

/** The headers that a `_headers` file gives every address (`/*`). */
export function parseHeaders(text: string): HeaderBlock['headers'] {
  return parseHeaderFile(text).flatMap(({ address, headers }) => (address === '/*' ? headers : []));
}

async function createListener(folder: string, basePath: string): Promise<RequestListener> {
  const headers = parseHeaders(await readFile(path.join(folder, '_headers'), 'utf8').catch(() => ''));
  const notFound = await readFile(path.join(folder, '404.html')).catch(() => 'Nothing lives at this address.');
  // Where a file lies compressed beside itself, it is sent so.
  const files = sirv(folder, { etag: true, brotli: true });
  return (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const answer = (status: number, about: Record<string, string>, body: string | Buffer = ''): void => {
      response.writeHead(status, about).end(body);
    };
    const answerNotFound = (): void => answer(404, { 'Content-Type': 'text/html;charset=utf-8' }, notFound);
    const address = request.url ?? '/';
    if (request.method !== 'GET' && request.method !== 'HEAD') answer(405, { Allow: 'GET, HEAD' });
    else if (address.startsWith(basePath)) {
      request.url = address.slice(basePath.length - 1);
      delete request.headers.range; // Nothing here is long, and sirv trusts the numbers of a range.
      files(request, response, answerNotFound);
    } else if (address === '/' || `${address}/` === basePath) answer(302, { Location: basePath });
    else answerNotFound();
  };
}

function listen(listener: RequestListener, host: string, port: number): Promise<Server | 'taken' | 'unavailable'> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EADDRINUSE') resolve('taken');
      else if (cause.code === 'EADDRNOTAVAIL' || cause.code === 'EAFNOSUPPORT') resolve('unavailable');
      else reject(cause);
    });
    server.listen(port, host, () => resolve(server));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
