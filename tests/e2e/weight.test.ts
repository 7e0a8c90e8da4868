/** What a first visit costs, page by page, as a host that compresses would send it. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findLocations } from '../../src/locations.ts';
import { useSite } from './site.ts';

interface Budget {
  readonly address: string;
  readonly requests: number;
  /** Brotli bytes of everything the page loads by itself. */
  readonly bytes: number;
  /** Brotli bytes of the page alone. */
  readonly html: number;
}

interface Load {
  readonly requests: number;
  readonly bytes: number;
  readonly html: number;
  /** How far things moved by themselves: the sum of layout shifts, as browsers measure them. */
  readonly shift: number;
}

const site = useSite();
const papers = path.join(findLocations().out, 'papers');
const sizeOf = (id: string): number => statSync(path.join(papers, id, 'index.html')).size;
const [longest = ''] = readdirSync(papers, { withFileTypes: true })
  .flatMap((entry) => (entry.isDirectory() && entry.name !== 'page' ? [entry.name] : []))
  .sort((a, b) => sizeOf(b) - sizeOf(a));

const BUDGETS: readonly Budget[] = [
  { address: '/papers/tabpfn/', requests: 10, bytes: 40_000, html: 9_000 },
  { address: `/papers/${longest}/`, requests: 10, bytes: 40_000, html: 12_000 },
  { address: '/', requests: 10, bytes: 45_000, html: 12_000 },
  { address: '/topics/graph-neural-networks/', requests: 10, bytes: 50_000, html: 20_000 },
  { address: '/list/', requests: 12, bytes: 45_000, html: 8_000 },
];

test.each(BUDGETS)('$address loads within its budget and stands still', async ({ address, ...budget }) => {
  const load = await measureLoad(address);
  expect(load.requests).toBeGreaterThan(2);
  expect(load.requests).toBeLessThanOrEqual(budget.requests);
  expect(load.html).toBeLessThanOrEqual(budget.html);
  expect(load.bytes).toBeLessThanOrEqual(budget.bytes);
  expect(load.shift).toBeLessThan(0.01);
});

async function measureLoad(address: string): Promise<Load> {
  const page = await site.open('/offline/unread/');
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => bodies.push(response.body().catch(() => Buffer.alloc(0))));
  await page.goto(site.url(address));
  await page.waitForLoadState('networkidle');
  const shift = await readShift(page);
  const sizes = (await Promise.all(bodies)).map((body) => brotliCompressSync(body).length);
  return { requests: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0), html: sizes[0] ?? 0, shift };
}

function readShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 200);
      }),
  );
}
