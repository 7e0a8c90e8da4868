/** The worker and the saved catalogue, on small catalogues of two builds. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, createContent, createEntry } from '../build/small-site.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { useOfflineSite } from './offline-site.ts';

const site = useOfflineSite();
let first = '';
let second = '';
/** A build that wants no worker. */
let retired = '';

beforeAll(async () => {
  const about = (title: string, abstract: string) => createEntry(title, { abstract });
  const content = await createContent({
    'moss-at-night': about('Moss at night', 'Moss glows. We count the glowing leaves of many cushions.'),
    'moss-in-rain': about('Moss in the rain', 'Moss drinks. We weigh it before and after.'),
    'moss-on-stone': about('Moss on stone', 'Moss clings. We pull at it.'),
  });
  first = await build(content, 'first');
  await rm(path.join(content, 'papers', 'moss-on-stone.mdx'));
  await writeFile(path.join(content, 'papers', 'moss-in-rain.mdx'), about('Moss in heavy rain', 'Moss drowns. We weigh it again.'));
  await writeFile(path.join(content, 'papers', 'moss-on-bark.mdx'), about('Moss on bark', 'Moss climbs. We follow it.'));
  second = await build(content, 'second');
  const yaml = path.join(content, 'site.yaml');
  await writeFile(yaml, `${await readFile(yaml, 'utf8')}offline: off\n`);
  retired = await build(content, 'retired');
}, 240_000);

async function build(content: string, name: string): Promise<string> {
  const built = await buildSite({ content, name });
  expect(built.output).toContain('Built');
  return built.folder;
}

const panel = (page: Page, state: string): Promise<unknown> => page.waitForSelector(`save-catalogue[data-offline-state="${state}"]`);
const press = (page: Page, name: RegExp): Promise<void> => page.locator('save-catalogue').getByRole('button', { name }).click();
const stateText = (page: Page): Promise<string> => page.locator('save-catalogue [data-state]').innerText();

/** Open a page and wait until the worker answers for it. */
async function openWithWorker(address: string): Promise<Page> {
  const page = await site.open(address);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  return page;
}

async function search(page: Page, query: string): Promise<string[]> {
  await page.goto(site.url(`/search/?q=${encodeURIComponent(query)}`));
  await page.waitForSelector('search-page[data-search-state="done"]');
  return page.locator('[data-result]').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-result') ?? ''));
}

/** Open every result; gives those that are not the entry they promise. */
async function findDeadResults(page: Page, ids: readonly string[]): Promise<string[]> {
  const dead: string[] = [];
  for (const id of ids) {
    const answer = await page.goto(site.url(`/papers/${id}/`));
    if (answer?.status() !== 200 || (await page.locator(`article[data-entry="${id}"]`).count()) !== 1) dead.push(id);
  }
  return dead;
}

/** The pathnames of everything in any cache. */
const listKept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const caches = await window.caches.keys();
    const requests = await Promise.all(caches.map(async (name) => (await window.caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });

async function saveAll(page: Page): Promise<void> {
  await page.goto(site.url('/offline/'));
  await press(page, /^Save the whole catalogue \(/);
  await panel(page, 'ready');
}

describe('without saving', () => {
  test('a page that was read, and the search, open with the network off', async () => {
    await site.serve(first);
    const page = await openWithWorker('/papers/moss-at-night/');
    expect(await search(page, 'moss')).toHaveLength(3);
    await page.context().setOffline(true);
    await page.goto(site.url('/papers/moss-at-night/'));
    expect(await page.locator('[data-entry-abstract]').innerText()).toContain('Moss glows.');
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).display)).toBe('flex');
    expect(await search(page, 'moss')).toHaveLength(3);
    await page.goto(site.url('/'));
    expect(await page.locator('h1').count()).toBe(1);
  });

  test('a page that was not read says so, and names those that were', async () => {
    await site.serve(first);
    const page = await openWithWorker('/papers/moss-at-night/');
    await page.context().setOffline(true);
    await page.goto(site.url('/papers/moss-in-rain/'));
    expect(await page.locator('h1').innerText()).toBe('This page is not on your device');
    expect(await page.locator('kept-pages a').allInnerTexts()).toEqual(['Moss at night']);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.getByRole('link', { name: 'Try again' }).click();
    await page.waitForSelector('article[data-entry="moss-in-rain"]');
  });

  test('papers that were read are cited with the network off, others are named; files for other programs are not kept', async () => {
    await site.serve(first);
    const page = await openWithWorker('/papers/moss-at-night/');
    await page.getByRole('button', { name: /^Save Moss at night/ }).click();
    await page.evaluate(() => fetch('/papers/moss-at-night.bib'));
    expect(await listKept(page)).not.toContain('/papers/moss-at-night.bib');
    await page.goto(site.url('/papers/'));
    await page.locator('[data-card="moss-in-rain"] button').click();
    await page.context().setOffline(true);
    await page.goto(site.url('/list/'));
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download as BibTeX' }).click()]);
    expect(await readFile(await download.path(), 'utf8')).toMatch(/^@\w+\{moss-at-night,[^@]*$/);
    expect(await page.locator('.list-notice [role="status"]').innerText()).toBe('Downloaded 1 of 2 papers. Could not load “Moss in the rain”.');
  });

  test('nothing but whole answers to plain questions is kept', async () => {
    await site.serve(first);
    const page = await openWithWorker('/');
    await page.evaluate(async () => {
      await fetch('/papers/moss-in-rain/', { headers: { range: 'bytes=0-9' } });
      await fetch('/papers/moss-in-rain/', { method: 'POST', body: 'x' });
      await fetch('/papers/never-written/');
    });
    const kept = await listKept(page);
    expect(kept).toContain('/search/');
    expect(kept.filter((pathname) => /rain|never/.test(pathname))).toEqual([]);
  });
});

describe('the saved catalogue', () => {
  test('opens every page and the whole search with the network off, also after a reload', async () => {
    await site.serve(first);
    const page = await openWithWorker('/');
    await saveAll(page);
    await page.reload();
    await panel(page, 'ready');
    await page.context().setOffline(true);
    for (const address of ['/topics/', '/topics/moss/', '/authors/', '/papers/', '/years/2020/']) {
      await page.goto(site.url(address));
      expect(await page.locator('[data-offline-unread]').count(), address).toBe(0);
    }
    const found = await search(page, 'moss');
    expect(found).toHaveLength(3);
    expect(await findDeadResults(page, found)).toEqual([]);
    await page.goto(site.url('/offline/'));
    await panel(page, 'ready');
  });

  test('goes on where it was cancelled', async () => {
    await site.serve(first);
    const page = await openWithWorker('/offline/');
    const before = await interrupt(page, () => press(page, /^Cancel$/));
    await panel(page, 'none');
    expect(await page.locator('save-catalogue [data-told]').innerText()).toMatch(/^Stopped\. What was saved so far is kept/);
    await resume(page, before);
  });

  test('goes on where it was when the page was closed', async () => {
    await site.serve(first);
    const page = await openWithWorker('/offline/');
    const before = await interrupt(page, () => page.close());
    const reopened = await page.context().newPage();
    await reopened.goto(site.url('/offline/'));
    await reopened.waitForFunction(() => document.querySelector('[data-state]')?.textContent.startsWith('Part of the catalogue is saved'));
    await resume(reopened, before);
  });

  test('waits for a server that was killed and goes on by itself', async () => {
    await site.serve(first);
    const page = await openWithWorker('/');
    await page.clock.install();
    await page.goto(site.url('/offline/'));
    const before = await interrupt(page, () => site.kill());
    await page.waitForFunction(() => document.querySelector('[data-told]')?.textContent.startsWith('The network is gone'));
    site.slowDown(0);
    await site.serve(first);
    await page.getByRole('button', { name: 'Try again now' }).waitFor();
    await page.clock.fastForward(30_000);
    await panel(page, 'ready');
    expect(site.takeRequests().filter((pathname) => before.includes(pathname))).toEqual([]);
  });

  test('is removed when asked', async () => {
    await site.serve(first);
    const page = await openWithWorker('/');
    await saveAll(page);
    await press(page, /^Remove/);
    await panel(page, 'none');
    await page.context().setOffline(true);
    await page.goto(site.url('/topics/moss/'));
    expect(await page.locator('[data-offline-unread]').count()).toBe(1);
  });

  test('says when the browser has no room left', async () => {
    await site.serve(first);
    const page = await openWithWorker('/offline/');
    await page.evaluate(() => {
      Cache.prototype.put = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    });
    await press(page, /^Save the whole catalogue/);
    await page.waitForFunction(() => document.querySelector('[data-told]')?.textContent.startsWith('The browser has no more room'));
    await panel(page, 'none');
  });

  test.each(['light', 'dark'] as const)('can be used by everybody, %s, on a phone', async (colorScheme) => {
    await site.serve(first);
    const page = await site.open('/offline/', { colorScheme, viewport: { width: 390, height: 844 } });
    await page.getByRole('button', { name: /^Save the whole/ }).waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

describe('two builds in a row', () => {
  test('results on a page that was open before lead to pages of the new build', async () => {
    await site.serve(first);
    const page = await openWithWorker('/');
    await page.clock.install();
    expect(await search(page, 'moss')).toContain('moss-on-stone');
    await site.serve(second);
    await page.clock.fastForward(60_000);
    await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('moss on');
    await page.waitForSelector('[data-result="moss-on-bark"]');
    const found = await page.locator('[data-result]').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-result') ?? ''));
    expect(found).not.toContain('moss-on-stone');
    expect(await findDeadResults(page, found)).toEqual([]);
  });

  test('results left on the screen are found anew when the reader comes back', async () => {
    await site.serve(first);
    const page = await openWithWorker('/');
    expect(await search(page, 'moss')).toContain('moss-on-stone');
    await site.serve(second);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.waitForSelector('[data-result="moss-on-bark"]');
    expect(await page.locator('[data-result="moss-on-stone"]').count()).toBe(0);
  });

  test('new searches under the old worker lead to pages of the new build, on and off the network', async () => {
    await site.serve(first);
    const page = await openWithWorker('/');
    await search(page, 'moss');
    await site.serve(second);
    const found = await search(page, 'moss');
    expect(found.sort()).toEqual(['moss-at-night', 'moss-in-rain', 'moss-on-bark']);
    expect(await findDeadResults(page, found)).toEqual([]);
    await page.context().setOffline(true);
    expect((await search(page, 'moss')).sort()).toEqual(found);
    expect(await findDeadResults(page, found)).toEqual([]);
  });

  test('the saved copy stays whole until the new one is', async () => {
    await site.serve(first);
    const page = await openWithWorker('/');
    await saveAll(page);
    await site.serve(second);
    await page.goto(site.url('/offline/'));
    await page.getByRole('button', { name: 'Update the saved catalogue' }).waitFor();
    site.breakPath('/papers/moss-on-bark/');
    await press(page, /^Update/);
    await page.waitForFunction(() => document.querySelector('[data-told]')?.textContent.startsWith('The network is gone'));
    await page.context().setOffline(true);
    const old = await search(page, 'moss');
    expect(old.sort()).toEqual(['moss-at-night', 'moss-in-rain', 'moss-on-stone']);
    expect(await findDeadResults(page, old)).toEqual([]);

    await page.context().setOffline(false);
    site.breakPath(undefined);
    await page.goto(site.url('/offline/'));
    site.takeRequests();
    await press(page, /^Update/);
    await page.waitForFunction(() => document.querySelector('[data-told]')?.textContent.startsWith('Saved.'));
    expect(site.takeRequests()).not.toContain('/papers/moss-at-night/index.html');
    await page.context().setOffline(true);
    const found = await search(page, 'moss');
    expect(found.sort()).toEqual(['moss-at-night', 'moss-in-rain', 'moss-on-bark']);
    expect(await findDeadResults(page, found)).toEqual([]);
  });

  test('a result of the saved copy opens although the new build has dropped its page', async () => {
    await site.serve(first);
    const page = await openWithWorker('/');
    await saveAll(page);
    await page.context().setOffline(true);
    const old = await search(page, 'moss');
    await site.serve(second);
    await page.context().setOffline(false);
    expect(await findDeadResults(page, old)).toEqual([]);
  });

  test('a worker that cannot be installed leaves the one before at work', async () => {
    await site.serve(first);
    const page = await openWithWorker('/papers/moss-at-night/');
    await search(page, 'moss');
    await site.serve(second);
    site.breakPath('/search-tables/tables.json');
    const installed = page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const worker = registration.installing;
      await new Promise((resolve) => worker?.addEventListener('statechange', resolve));
      return worker?.state;
    });
    expect(await installed).toBe('redundant');
    await page.context().setOffline(true);
    await page.goto(site.url('/papers/moss-at-night/'));
    expect(await page.locator('[data-entry-abstract]').innerText()).toContain('Moss glows.');
    expect((await search(page, 'moss')).length).toBeGreaterThan(0);
  });

  test('the next worker takes over what was read, with the styles of its build', async () => {
    await site.serve(first);
    const page = await openWithWorker('/papers/moss-in-rain/');
    await page.goto(site.url('/papers/moss-on-stone/'));
    await site.serve(second);
    const installed = page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const worker = registration.installing ?? registration.waiting;
      if (worker?.state !== 'installed') await new Promise((resolve) => worker?.addEventListener('statechange', resolve));
      return worker?.state;
    });
    expect(await installed).toBe('installed');
    // It takes over when the last page of the build before is closed.
    const context = page.context();
    await page.close();
    const { version } = JSON.parse(await readFile(path.join(first, 'offline/version.json'), 'utf8')) as { version: string };
    const listCaches = (): Promise<string[]> | undefined =>
      context
        .serviceWorkers()
        .at(-1)
        ?.evaluate(() => caches.keys());
    await expect.poll(async () => (await listCaches())?.join(' '), { timeout: 15_000 }).not.toContain(version);
    const next = await context.newPage();
    await next.context().setOffline(true);
    await next.goto(site.url('/papers/moss-in-rain/'));
    expect(await next.locator('[data-entry-abstract]').innerText()).toContain('Moss drowns.');
    await next.goto(site.url('/papers/moss-on-stone/'));
    expect(await next.locator('[data-offline-unread]').count()).toBe(1);
  });
});

test('a site that wants no worker any more takes it back, with all that was kept', async () => {
  await site.serve(first);
  const page = await openWithWorker('/');
  await saveAll(page);
  await site.serve(retired);
  await page.goto(site.url('/'));
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  const countLeft = (): Promise<number> =>
    page.evaluate(async () => (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(countLeft, { timeout: 15_000 }).toBe(0);
});

test('the site can be installed', async () => {
  await site.serve(first);
  const page = await openWithWorker('/');
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A fresh profile of a test is like a private window.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
});

/** Save until a part is there, then `stop`; gives the files that were stored by then. */
async function interrupt(page: Page, stop: () => Promise<unknown>): Promise<string[]> {
  site.slowDown(60);
  await press(page, /^Save the whole catalogue/);
  await page.waitForFunction(() => Number(/^\d+/.exec(document.querySelector('[data-progress-text]')?.textContent ?? '')?.[0] ?? 0) > 10);
  const before = await listSaved(page);
  await stop();
  site.takeRequests();
  return before;
}

/** Go on, to the end; nothing that was stored is fetched again. */
async function resume(page: Page, before: readonly string[]): Promise<void> {
  site.slowDown(0);
  expect(before.length).toBeGreaterThan(10);
  site.takeRequests();
  await press(page, /^Go on saving the catalogue$/);
  await panel(page, 'ready');
  expect(site.takeRequests().filter((pathname) => before.includes(pathname))).toEqual([]);
  expect(await stateText(page)).toBe('The whole catalogue is saved in this browser and opens without a network.');
}

async function listSaved(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const cache = await caches.open('papershelf-saved-/');
    return (await cache.keys()).map(({ url }) => new URL(url).pathname);
  });
}
