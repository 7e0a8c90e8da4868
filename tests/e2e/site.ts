/**
 * The built site in a real Chromium. After every test the console, the failed requests and the requests to other
 * hosts must be empty.
 *
 * @example const site = useSite();
 *          test('…', async () => { const page = await site.open('/topics/', { width: 390 }); … });
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { CHROMIUM_FLAGS, CHROMIUM_MISSING, findChromium } from '../../scripts/chromium.ts';
import { loadSite } from '../../src/integrations/load-frame.ts';
import { serveSite, type Listening } from '../../src/integrations/site-server.ts';
import { findLocations } from '../../src/locations.ts';

interface Visit {
  readonly width?: number;
  readonly height?: number;
  readonly javaScript?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  /** Messages a test provokes on purpose, such as the browser's own note about a 404. */
  readonly expectNoise?: RegExp;
}

/** What Playwright itself says in the console. */
const WORKER_BLOCKED = 'Service Worker registration blocked by Playwright';

type BuiltSite = Extract<Listening, { kind: 'listening' }>;

export interface Site {
  /** Open a site-relative address in a fresh browser profile. */
  open(address: string, visit?: Visit): Promise<Page>;
  /** The absolute address of a site-relative one. */
  url(address: string): string;
}

/** Serve the built site and open a browser for the tests of this file. */
export function useSite(): Site {
  let server: BuiltSite | undefined;
  let browser: Browser | undefined;
  let contexts: BrowserContext[] = [];
  let noise: string[] = [];

  beforeAll(async () => {
    server = await serveBuiltSite();
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error(CHROMIUM_MISSING);
    browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  });

  afterEach(async () => {
    const heard = noise;
    await Promise.all(contexts.map((context) => context.close()));
    [contexts, noise] = [[], []];
    expect(heard, 'console messages and failed or foreign requests').toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const url = (address: string): string => new URL(address.replace(/^\//, ''), server?.url).href;
  return {
    url,
    async open(address, visit = {}) {
      const { width = 1280, height = 900, javaScript = true, colorScheme = 'light', expectNoise } = visit;
      if (!browser) throw new Error('open() is for tests, after the browser has started');
      const context = await browser.newContext({
        viewport: { width, height },
        javaScriptEnabled: javaScript,
        colorScheme,
        reducedMotion: 'reduce',
        // What a worker keeps is the matter of offline.test.ts.
        serviceWorkers: 'block',
      });
      contexts.push(context);
      const report = (line: string): void => {
        if (!expectNoise?.test(line)) noise.push(line);
      };
      listen(context, { origin: new URL(url('/')).origin, report });
      const page = await context.newPage();
      await page.goto(url(address));
      return page;
    },
  };
}

async function serveBuiltSite(): Promise<BuiltSite> {
  const locations = findLocations();
  if (!existsSync(path.join(locations.out, 'index.html'))) throw new Error(`There is no site in ${locations.out}. Build it: \`npm run build\`.`);
  const { basePath } = await loadSite(locations);
  const server = await serveSite({ folder: locations.out, port: 0, basePath });
  if (server.kind === 'port-taken') throw new Error('The system offered a port that is in use.');
  return server;
}

/** Report everything a well-behaved page does not do. */
function listen(context: BrowserContext, { origin, report }: { origin: string; report: (line: string) => void }): void {
  context.on('console', (message) => {
    if (message.text() === WORKER_BLOCKED) return;
    if (message.type() === 'error' || message.type() === 'warning') report(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (problem) => report(`exception: ${problem.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) report(`foreign request: ${url.href}`);
  });
  // A page that is left takes its unfinished requests with it.
  context.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') report(`failed request: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) report(`status ${response.status()}: ${response.url()}`);
  });
}
