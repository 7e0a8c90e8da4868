/** The offline copy as readers get it: unzipped into a folder with a difficult name, and opened without a server. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readGolden } from '../golden/read-golden.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { useSite } from './site.ts';

const site = useSite();
let home = '';
let copy = '';

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'papershelf-'));
  const env = { ...process.env, OFFLINE_DIR: path.join(home, 'dist-offline') };
  await promisify(execFile)(process.execPath, ['scripts/bundle.ts'], { env });
  const folder = path.join(home, 'Bücher und Aufsätze #1 (50 %)');
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(path.join(home, 'papershelf-offline.zip'))))) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), bytes);
  }
  copy = `${pathToFileURL(path.join(folder, 'papershelf-offline')).href}/`;
}, 120_000);

afterAll(() => rm(home, { recursive: true, force: true }));

const open = (file: string, visit: Parameters<typeof site.open>[1] = {}): Promise<Page> => site.open(copy + file, visit);
const done = (page: Page) => page.waitForSelector('[data-search-state="done"]');
const resultIds = (page: Page): Promise<(string | undefined)[]> =>
  page.$$eval('[data-result]', (found) => found.map((one) => (one instanceof HTMLElement ? one.dataset.result : undefined)));
const field = (page: Page) => page.getByRole('main').getByRole('combobox', { name: 'Search papers' });

describe('pages', () => {
  test('the home page leads on by links and by its search field', async () => {
    const page = await open('index.html');
    await page.locator('[data-card] a').first().click();
    await page.waitForSelector('[data-entry-title]');
    await page.goBack();
    await page.getByRole('main').getByRole('searchbox', { name: 'Search papers' }).fill('low rank');
    await page.keyboard.press('Enter');
    await done(page);
    expect(page.url()).toBe(`${copy}search/index.html?q=low+rank`);
    expect((await resultIds(page)).length).toBeGreaterThan(0);
  });

  test('an entry shows its formulas, and leads to its topic and home', async () => {
    const page = await open('papers/pfgm/index.html');
    expect(await page.locator('[data-entry-abstract] math').first().isVisible()).toBe(true);
    await page.locator('[data-entry-topics] a').first().click();
    await page.waitForURL(/\/topics\/[a-z-]+\/index\.html$/);
    await page.locator('[data-card]').nth(1).waitFor();
    await page.locator('.wordmark').click();
    await page.waitForURL(`${copy}index.html`);
  });

  test('every page says of which day it is and where it lives on the web, but not on paper', async () => {
    const page = await open('topics/low-rank-methods/index.html');
    const banner = page.locator('[data-offline-copy]');
    expect(await banner.innerText()).toMatch(/^Offline copy of \d{1,2} \w+ \d{4}, version \d+\.\d+\.\d+\. This page on the web$/);
    expect(await banner.getByRole('link').getAttribute('href')).toMatch(/^https?:\/\/[^/]+\/.*topics\/low-rank-methods\/$/);
    await page.emulateMedia({ media: 'print' });
    expect(await banner.isVisible()).toBe(false);
  });

  test.each(['light', 'dark'] as const)('the banner stands in nobody’s way (%s)', async (colorScheme) => {
    // The audit itself tries to fetch style sheets, which the policy forbids.
    const page = await open('papers/pfgm/index.html', { colorScheme, width: 390, expectNoise: /Content Security Policy|\.css csp$|preload assets/ });
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });

  test('the colours of the night are kept from page to page', async () => {
    const page = await open('index.html');
    const key = page.locator('[data-theme-key]');
    for (let press = 0; press < 2; press += 1) await key.click();
    await page.goto(`${copy}topics/index.html`);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  test('without scripts everything can still be read', async () => {
    const page = await open('index.html', { javaScript: false });
    await page.locator('[data-card] a').first().click();
    await page.waitForSelector('[data-entry-title]');
  });
});

describe('search', () => {
  test('facets, sorting and going back', async () => {
    const page = await open('search/index.html?q=graph');
    await done(page);
    const all = await resultIds(page);
    await page.locator('input[name="year"]').first().check();
    await page.waitForURL(/year=/);
    await expect.poll(async () => (await resultIds(page)).length).toBeLessThan(all.length);
    await page.goBack();
    await expect.poll(() => resultIds(page)).toEqual(all);
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption('title');
    await page.waitForURL(/sort=title/);
    await expect.poll(() => resultIds(page)).not.toEqual(all);
  });

  test('a slip is corrected, and marks show what matched', async () => {
    const page = await open('search/index.html?q=grpah');
    await done(page);
    expect(await page.locator('[data-correction] strong').innerText()).toBe('graph');
    expect(await page.locator('[data-result] mark').count()).toBeGreaterThan(0);
    await page.locator('[data-result] a').first().click();
    await page.waitForSelector('[data-entry-title]');
  });

  test('Ctrl+K opens the dialog, and Enter the result', async () => {
    const page = await open('topics/index.html');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('low-rank');
    await page.locator('.finder-option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-entry-title]');
    expect(page.url().startsWith(`${copy}papers/`)).toBe(true);
  });

  test('only what a query needs is read, and one name is left in the page', async () => {
    const page = await open('search/index.html');
    const before = await page.evaluate(() => Object.keys(globalThis));
    const read: string[] = [];
    page.on('request', (request) => read.push(request.url()));
    await field(page).fill('graph');
    await done(page);
    expect(read.filter((url) => url.includes('/search-data/')).length).toBeGreaterThan(0);
    expect(await page.locator('script[src*="search-data"]').count()).toBe(0);
    expect(await page.evaluate(() => Object.keys(globalThis))).toEqual(before);
    expect(before.filter((name) => name.startsWith('papershelf'))).toEqual(['papershelfCopy']);
  });
});

test('the reading list is kept, and leads others to the web', async () => {
  const page = await open('search/index.html?q=graph');
  await done(page);
  await page.locator('[data-result] button[data-save]').first().click();
  const [id] = await resultIds(page);
  await page.goto(`${copy}list/index.html`);
  expect(await page.locator('[data-papers] a').getAttribute('href')).toBe(`${copy}papers/${id ?? ''}/index.html`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as links' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text).toMatch(new RegExp(`^https?://[^/]+/(?:.*/)?papers/${id ?? ''}/$`, 'm'));
  await page.locator('[data-papers] a').click();
  await page.waitForSelector('[data-entry-title]');
});

test('the reading list downloads as citations, reading no more scripts than it has papers', async () => {
  const page = await open('search/index.html?q=graph');
  await done(page);
  for (const index of [0, 1, 2]) await page.locator('[data-result] button[data-save]').nth(index).click();
  const ids = (await resultIds(page)).slice(0, 3);
  await page.goto(`${copy}list/index.html`);
  const read: string[] = [];
  page.on('request', (request) => read.push(request.url()));
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download as BibTeX' }).click()]);
  const text = await readFile(await download.path(), 'utf8');
  for (const id of ids) expect(text).toContain(`{${id ?? ''},`);
  const scripts = read.filter((url) => url.includes('/search-data/papers/'));
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.length).toBeLessThanOrEqual(ids.length);
});

test('an entry is cited: copied, and as a file beside its page', async () => {
  const page = await open('papers/pfgm/index.html');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy BibTeX', exact: true }).click();
  await page.getByRole('button', { name: /^Copied/ }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@\w+\{pfgm,/);
  const file = await page.locator('#cite').getByRole('link', { name: 'BibTeX' }).getAttribute('href');
  expect(file).toBe('../pfgm.bib');
  expect(await readFile(new URL(`${copy}papers/pfgm.bib`), 'utf8')).toMatch(/^@\w+\{pfgm,/);
});

test('the first ten results of every golden query are those of the web site', async () => {
  const queries = (await readGolden()).map(({ query }) => query);
  const [offline, online] = [await open('search/index.html?q=a'), await site.open('/search/?q=a')];
  const answers = await askAll(offline, queries);
  expect(answers).toEqual(await askAll(online, queries));
  expect(answers.filter(({ ids }) => ids.length > 0).length).toBeGreaterThan(queries.length * 0.9);
}, 60_000);

interface Answer {
  readonly query: string;
  readonly ids: readonly (string | undefined)[];
}

/** Type one query after the other into the search field of a page. */
async function askAll(page: Page, queries: readonly string[]): Promise<Answer[]> {
  await done(page);
  return page.evaluate(async (typed) => {
    const root = document.querySelector<HTMLElement>('search-page')!;
    const input = root.querySelector<HTMLInputElement>('input[name="q"]')!;
    const answers: Answer[] = [];
    for (const query of typed) {
      input.value = query;
      const answered = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (root.dataset['searchState'] !== 'done') return;
          observer.disconnect();
          resolve();
        });
        observer.observe(root, { attributeFilter: ['data-search-state'] });
      });
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await answered;
      const results = [...root.querySelectorAll<HTMLElement>('[data-result]')].slice(0, 10);
      answers.push({ query, ids: results.map(({ dataset }) => dataset['result']) });
    }
    return answers;
  }, queries);
}
