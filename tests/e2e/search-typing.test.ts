/** Keys pressed before the scripts are there, the history of a search, and what Esc and Enter do. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useSite } from './site.ts';

const site = useSite();

const done = (page: Page) => page.waitForSelector('[data-search-state="done"]');
const field = (page: Page) => page.getByRole('main').getByRole('combobox', { name: 'Search papers' });
const dialogField = (page: Page) => page.getByRole('dialog').getByRole('combobox', { name: 'Search papers' });
const at = (page: Page, search: string) => page.waitForFunction((wanted) => location.search === wanted, search);
const readRecent = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('papershelf.recent:/'));

/** Let everything that comes from now on come late. */
const slowDown = (page: Page, milliseconds: number) =>
  page.route('**/*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await route.continue();
  });

async function search(params: string, visit: Parameters<typeof site.open>[1] = {}): Promise<Page> {
  const page = await site.open(`/search/?${params}`, visit);
  await done(page);
  return page;
}

test.each([
  ['Control+k', 0],
  ['/', 0],
  ['Control+k', 400],
  ['/', 400],
])('no key after %s is lost, with %i ms to every file', async (opener, milliseconds) => {
  const page = await site.open('/topics/');
  if (milliseconds > 0) await slowDown(page, milliseconds);
  await page.keyboard.press(opener);
  await page.keyboard.type('graph neural', { delay: 30 });
  expect(await dialogField(page).inputValue()).toBe('graph neural');
  await page.locator('.finder-option').first().waitFor();
  expect(await dialogField(page).inputValue()).toBe('graph neural');
});

test('Enter pressed before the dialog can hear it shows all results', async () => {
  const page = await site.open('/topics/');
  await slowDown(page, 400);
  await page.keyboard.press('/');
  await page.keyboard.type('graph');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=graph');
});

test('Esc before the dialog can hear it closes the dialog for good', async () => {
  const page = await site.open('/topics/');
  await slowDown(page, 200);
  const loaded = page.waitForResponse(/search-dialog/);
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await loaded;
  expect(await page.getByRole('dialog').isVisible()).toBe(false);
});

test('Esc leaves the field and keeps the query', async () => {
  const page = await search('q=graph');
  await field(page).focus();
  await page.keyboard.press('Escape');
  expect(await field(page).inputValue()).toBe('graph');
  expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(false);
  expect(new URL(page.url()).search).toBe('?q=graph');
});

test('Enter makes a step: a second search is undone with Back, and what was typed on the way is no step', async () => {
  const page = await search('q=graph');
  await field(page).fill('low');
  await at(page, '?q=low');
  await field(page).fill('low-rank');
  await at(page, '?q=low-rank');
  await page.keyboard.press('Enter');
  await done(page);
  await page.goBack();
  await at(page, '?q=graph');
  expect(await field(page).inputValue()).toBe('graph');
  await page.goForward();
  await at(page, '?q=low-rank');
});

test('Enter on the same search makes no step', async () => {
  const page = await search('q=graph');
  const steps = await page.evaluate(() => history.length);
  await field(page).press('Enter');
  await done(page);
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test('Back right after typing does not write the typed query over the step before', async () => {
  const page = await search('q=graph');
  await page.clock.install();
  await field(page).fill('low-rank');
  await page.keyboard.press('Enter');
  await at(page, '?q=low-rank');
  await field(page).press('End');
  await page.keyboard.type(' maps');
  await page.evaluate(() => history.back());
  await at(page, '?q=graph');
  await page.clock.fastForward(1000);
  expect(new URL(page.url()).search).toBe('?q=graph');
  expect(await field(page).inputValue()).toBe('graph');
});

test('the title names the search and counts its filters, step by step', async () => {
  const page = await search('q=graph');
  expect(await page.title()).toMatch(/^graph · Search · /);
  await page.locator('input[name="year"]').first().check();
  await page.waitForFunction(() => document.title.startsWith('graph, 1 filter · Search · '));
  await page.goBack();
  await page.waitForFunction(() => document.title.startsWith('graph · Search · '));
  await field(page).fill('');
  await page.waitForFunction(() => document.title.startsWith('Search · '));
});

test('a search is remembered on Enter, and when the page is left', async () => {
  const page = await search('q=graph');
  await field(page).fill('low-rank');
  await done(page);
  await field(page).press('Enter');
  await expect.poll(() => readRecent(page)).toBe('["low-rank"]');
  await field(page).fill('mamba');
  await at(page, '?q=mamba');
  await done(page);
  await page.goto(site.url('/about/'));
  expect(await readRecent(page)).toBe('["mamba","low-rank"]');
});

test('a search that could not be loaded is tried again on Enter', async () => {
  const page = await site.open('/search/', { expectNoise: /./ });
  await page.route('**/pagefind/**', (route) => route.abort());
  await field(page).fill('graph');
  await expect.poll(() => page.locator('[data-summary]').innerText()).toMatch(/could not be loaded/);
  await page.unroute('**/pagefind/**');
  await field(page).press('Enter');
  await expect.poll(() => page.locator('[data-summary]').innerText()).toMatch(/^\d+ papers/);
});

test('removing all filters by keyboard leads on to the results', async () => {
  const page = await search('q=graph&has=arxiv');
  await page.getByRole('button', { name: 'Remove filters' }).focus();
  await page.keyboard.press('Enter');
  await at(page, '?q=graph');
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-results-heading'))).toBe(true);
});

test('filters chosen in the sheet bring the chips and the count into sight', async () => {
  const page = await search('q=graph', { width: 390, height: 844 });
  await page.evaluate(() => window.scrollTo(0, 3000));
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.locator('#facets').getByLabel('2024').check();
  await page.getByRole('button', { name: /^Show \d+ papers?$/ }).click();
  await expect.poll(() => page.locator('[data-summary]').evaluate((line) => line.getBoundingClientRect().top)).toBeLessThan(400);
  expect(await page.locator('.chip').evaluate((chip) => chip.getBoundingClientRect().top)).toBeGreaterThan(0);
});

test('the empty dialog shows what may be typed, below recent searches', async () => {
  const page = await site.open('/topics/');
  await page.evaluate(() => localStorage.setItem('papershelf.recent:/', '["low-rank"]'));
  await page.keyboard.press('/');
  const [recent, hint] = [page.getByRole('dialog').getByRole('option'), page.locator('.finder-hint')];
  await recent.waitFor();
  expect(await hint.getByRole('link').count()).toBeGreaterThan(1);
  expect((await hint.boundingBox())?.y).toBeGreaterThan((await recent.boundingBox())?.y ?? Infinity);
  await page.keyboard.type('g');
  expect(await hint.isVisible()).toBe(false);
});
