/**
 * A server that can be killed, slowed down and given another build at the same address, and browsers that keep what
 * its worker keeps.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { CHROMIUM_FLAGS, CHROMIUM_MISSING, findChromium } from '../../scripts/chromium.ts';

export interface OfflineSite {
  /** Serve a build; the address stays the same from the first on. */
  serve(folder: string): Promise<void>;
  /** End the server with all that is under way. */
  kill(): Promise<void>;
  /** Answer each request so many milliseconds late. */
  slowDown(milliseconds: number): void;
  /** Answer nothing for a path but 503. */
  breakPath(pathname: string | undefined): void;
  /** Pathnames asked for since the last call. */
  takeRequests(): string[];
  url(address: string): string;
  /** Open a page in a fresh browser profile. */
  open(address: string, visit?: Parameters<Browser['newContext']>[0]): Promise<Page>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

export function useOfflineSite(): OfflineSite {
  let browser: Browser | undefined;
  let server: Server | undefined;
  let port = 0;
  let delay = 0;
  let broken: string | undefined;
  let requests: string[] = [];
  let contexts: BrowserContext[] = [];
  let faults: string[] = [];

  const kill = async (): Promise<void> => {
    const ended = server;
    server = undefined;
    if (ended === undefined) return;
    await new Promise((resolve) => {
      ended.close(resolve);
      ended.closeAllConnections();
    });
  };

  beforeAll(async () => {
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error(CHROMIUM_MISSING);
    browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  });
  afterEach(async () => {
    const heard = faults;
    await Promise.all(contexts.map((context) => context.close()));
    await kill();
    [contexts, faults, delay, broken] = [[], [], 0, undefined];
    expect(heard, 'exceptions and foreign requests').toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });

  const url = (address: string): string => `http://127.0.0.1:${port}${address}`;
  return {
    kill,
    url,
    async serve(folder) {
      await kill();
      requests = [];
      server = createServer((request, response) => {
        const { pathname } = new URL(request.url ?? '/', 'http://site.invalid');
        requests.push(pathname);
        void wait(delay)
          .then(() => findFile(folder, pathname))
          .then(({ status, file }) => {
            response.writeHead(pathname === broken ? 503 : status, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
            createReadStream(file).pipe(response);
          });
      });
      await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
      port = (server.address() as AddressInfo).port;
    },
    slowDown: (milliseconds) => {
      delay = milliseconds;
    },
    breakPath: (pathname) => {
      broken = pathname;
    },
    takeRequests: () => requests.splice(0),
    async open(address, visit) {
      if (!browser) throw new Error('open() is for tests, after the browser has started');
      const context = await browser.newContext({ reducedMotion: 'reduce', ...visit });
      contexts.push(context);
      context.on('weberror', (problem) => faults.push(`exception: ${problem.error().message}`));
      context.on('request', (request) => {
        if (/^https?:/.test(request.url()) && !request.url().startsWith(url('/'))) faults.push(`foreign request: ${request.url()}`);
      });
      const page = await context.newPage();
      await page.goto(url(address));
      return page;
    },
  };
}

async function findFile(folder: string, pathname: string): Promise<{ status: number; file: string }> {
  const file = path.join(folder, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? { status: 200, file } : { status: 404, file: path.join(folder, '404.html') };
}
