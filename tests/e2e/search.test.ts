import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useSite } from './site.ts';

const site = useSite();

const done = (page: Page) => page.waitForSelector('[data-search-state="done"]');
const resultIds = (page: Page): Promise<(string | undefined)[]> =>
  page.$$eval('[data-result]', (found) => found.map((one) => (one instanceof HTMLElement ? one.dataset.result : undefined)));
const field = (page: Page) => page.getByRole('main').getByRole('combobox', { name: 'Search papers' });
const summary = (page: Page): Promise<string> => page.locator('[data-summary]').innerText();
const dialogField = (page: Page) => page.getByRole('dialog').getByRole('combobox', { name: 'Search papers' });

async function search(params: string, width = 1280): Promise<Page> {
  const page = await site.open(`/search/?${params}`, { width });
  await done(page);
  return page;
}

test('nothing of the index is fetched before the reader types', async () => {
  const page = await site.open('/search/');
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.waitForFunction(() => customElements.get('search-page') !== undefined);
  expect(await page.getAttribute('search-page', 'data-search-state')).toBe('idle');
  expect(fetched.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  await field(page).fill('graph');
  await done(page);
  expect(fetched.some((url) => url.includes('/pagefind/'))).toBe(true);
});

test('typing changes results and address, and a reload restores both', async () => {
  const page = await search('q=graph');
  await field(page).fill('low-rank');
  await page.waitForFunction(() => new URLSearchParams(location.search).get('q') === 'low-rank');
  await done(page);
  const before = await resultIds(page);
  await page.reload();
  await done(page);
  expect(await field(page).inputValue()).toBe('low-rank');
  expect(await resultIds(page)).toEqual(before);
});

test('a facet narrows, shows in the address, and going back undoes it', async () => {
  const page = await search('q=graph');
  const all = await summary(page);
  await page.locator('input[name="year"]').first().check();
  await page.waitForFunction(() => new URLSearchParams(location.search).has('year'));
  await expect.poll(() => summary(page)).not.toBe(all);
  await page.goBack();
  await expect.poll(() => summary(page)).toBe(all);
  expect(await page.locator('input[name="year"]').first().isChecked()).toBe(false);
});

test('facets work without a query and can be removed together', async () => {
  const page = await search('has=code');
  expect((await resultIds(page)).length).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Remove filters' }).click();
  await page.waitForSelector('[data-search-state="idle"]');
  expect(await resultIds(page)).toEqual([]);
});

test('the second leaf follows the first and has an address of its own', async () => {
  const page = await search('has=arxiv');
  const first = await resultIds(page);
  await page.getByRole('link', { name: 'Page 2' }).click();
  await page.waitForFunction(() => new URLSearchParams(location.search).get('page') === '2');
  await expect.poll(async () => (await resultIds(page))[0]).not.toBe(first[0]);
  expect(first).toHaveLength(20);
  expect((await resultIds(page)).some((id) => first.includes(id))).toBe(false);
});

test('a leaf beyond the last shows the last', async () => {
  const page = await search('has=arxiv&page=900');
  await expect.poll(async () => (await resultIds(page)).length).toBeGreaterThan(0);
});

test('nothing found offers ways to go on', async () => {
  const page = await search('q=zzqqxx');
  expect(await resultIds(page)).toEqual([]);
  expect(await summary(page)).toBe('Nothing found for “zzqqxx”.');
  expect(await page.locator('[data-help] a:visible').count()).toBeGreaterThan(0);
});

test.each([
  ['markup', '<img src=x onerror=alert(1)>'],
  ['quotation marks', '"'.repeat(500)],
  ['brackets', '(((('],
  ['a percent sign', '%'],
  ['a backslash', '\\'],
  ['5,000 letters', 'a'.repeat(5000)],
  ['an emoji', '😀'],
  ['reversed text', '\u202egnp.exe'],
  ['a name of JavaScript', '__proto__'],
])('a query of %s changes nothing but the results', async (_, query) => {
  const page = await search(new URLSearchParams({ q: query, topic: '<b>', year: 'x', page: '-1', sort: 'evil' }).toString());
  expect(await page.locator('main img, main script:not([src])').count()).toBe(0);
});

test('Ctrl+K finds and opens an entry by keyboard alone', async () => {
  const page = await site.open('/topics/');
  await page.keyboard.press('Control+k');
  await dialogField(page).waitFor();
  await page.keyboard.type('graph');
  await page.getByRole('option').first().waitFor();
  await expect.poll(() => page.locator('[data-finder-summary]').innerText()).toMatch(/papers/);
  await page.keyboard.press('ArrowDown');
  const chosen = page.getByRole('option', { selected: true });
  expect(await dialogField(page).getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
  const id = await chosen.getAttribute('data-result');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/papers/${id}/`);
});

test('Shift+Enter opens a new tab and leaves the dialog as it is', async () => {
  const page = await site.open('/topics/');
  await page.keyboard.press('/');
  await dialogField(page).fill('graph');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('Shift+Enter');
  await (await opened).waitForURL('**/papers/*/');
  expect(await page.getByRole('dialog').isVisible()).toBe(true);
});

test('Enter without a choice shows all results', async () => {
  const page = await site.open('/topics/');
  await page.getByRole('link', { name: /Search papers/ }).click();
  await dialogField(page).fill('graph');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=graph');
});

test('Esc closes the dialog and gives the focus back', async () => {
  const page = await site.open('/topics/');
  const key = page.getByRole('link', { name: /Search papers/ });
  await key.focus();
  await page.keyboard.press('/');
  await dialogField(page).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').isVisible()).toBe(false);
  expect(await key.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('a slash typed into a field is a slash', async () => {
  const page = await site.open('/search/');
  await field(page).focus();
  await page.keyboard.type('a/b');
  expect(await field(page).inputValue()).toBe('a/b');
  await done(page);
});

test('on a phone the filters rise from the foot and the dialog fills the screen', async () => {
  const page = await search('q=graph', 390);
  const facets = page.locator('#facets');
  expect(await facets.isVisible()).toBe(false);
  const key = page.getByRole('button', { name: 'Filters' });
  expect((await key.boundingBox())?.y).toBeGreaterThan(800);
  await key.click();
  expect(await facets.isVisible()).toBe(true);
  await facets.getByLabel('2024').check();
  await page.getByRole('button', { name: /^Show \d+ papers?$/ }).click();
  expect(await facets.isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Filters (1)' }).isVisible()).toBe(true);
  await page.goto(site.url('/topics/'));
  await page.getByRole('link', { name: /Search papers/ }).click();
  await dialogField(page).waitFor();
  expect((await page.getByRole('dialog').boundingBox())?.width).toBe(390);
});

test('without JavaScript the page says so and leads to the lists', async () => {
  const page = await site.open('/search/', { javaScript: false });
  expect(await page.getByRole('main').innerText()).toMatch(/JavaScript/);
  expect(await page.locator('main a[href$="/topics/"]').first().isVisible()).toBe(true);
  expect(await field(page).isVisible()).toBe(false);
});

/** What citation managers find in the page, as they read it: forms in the titles of spans. */
const readCoins = (page: Page): Promise<{ id: string | undefined; fields: [string, string][] }[]> =>
  page.$$eval('span.Z3988', (spans) =>
    spans.map((span) => ({
      id: span.closest<HTMLElement>('[data-result]')?.dataset['result'],
      fields: [...new URLSearchParams(span.getAttribute('title') ?? '')],
    })),
  );

test('citation managers read every result, are told of new ones, and nobody sees it', async () => {
  const page = await site.open('/search/');
  await page.evaluate(() =>
    document.addEventListener('ZoteroItemUpdated', () => (document.body.dataset['told'] = String(document.querySelectorAll('.Z3988').length))),
  );
  await field(page).fill('causal discovery');
  await done(page);
  const ids = await resultIds(page);
  const coins = await readCoins(page);
  expect(coins.map(({ id }) => id)).toEqual(ids);
  expect(await page.getAttribute('body', 'data-told')).toBe(String(ids.length));
  expect(await page.locator('span.Z3988').first().isVisible()).toBe(false);
  const listed = coins.find(({ id }) => id === 'colide');
  expect(listed?.fields).toEqual(
    expect.arrayContaining([
      ['rft.atitle', 'CoLiDE: Concomitant Linear DAG Estimation'],
      ['rft.btitle', 'ICLR'],
      ['rft.au', 'Saboksayr, Seyed Saman'],
      ['rft_id', 'https://arxiv.org/abs/2310.02895'],
    ]),
  );
});

test('a result and its card elsewhere tell citation managers the same but for the day', async () => {
  const page = await search('q=glm-130b');
  const [result] = await readCoins(page);
  await page.goto(site.url('/years/2022/'));
  const card = await page.getAttribute('[data-card="glm-130b"] .Z3988', 'title');
  expect(result?.fields).toEqual([...new URLSearchParams(card ?? '')]);
});
