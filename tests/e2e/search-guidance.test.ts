/** How the search explains itself and helps on: corrections, reasons, filters, ways out, recent searches, keys. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { findAccessibilityFaults } from './accessibility.ts';
import { useSite } from './site.ts';

const RECENT = 'papershelf.recent:/';
const site = useSite();

const done = (page: Page) => page.waitForSelector('[data-search-state="done"]');
const field = (page: Page) => page.getByRole('main').getByRole('combobox', { name: 'Search papers' });
const countResults = (page: Page): Promise<number> => page.locator('[data-result]').count();
const readParams = (page: Page): string => new URL(page.url()).search;
const readRecent = (page: Page): Promise<string | null> => page.evaluate((key) => localStorage.getItem(key), RECENT);

async function search(params: string, visit: Parameters<typeof site.open>[1] = {}): Promise<Page> {
  const page = await site.open(`/search/?${params}`, visit);
  await done(page);
  return page;
}

/** Open the empty search page in a browser that holds `stored`. */
async function openWithRecent(stored: string, address = '/search/'): Promise<Page> {
  const page = await site.open('/about/');
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [RECENT, stored] as const);
  await page.goto(site.url(address));
  // Another process may show the page, and learn later what is stored.
  await page.waitForFunction(([key, value]) => localStorage.getItem(key) === value, [RECENT, stored] as const);
  await page.waitForFunction(() => document.querySelector('[data-search-state]') === null || customElements.get('search-page') !== undefined);
  return page;
}

test('a badly typed query says what was searched for, and can be searched as it is', async () => {
  const page = await search('q=grpah+neurl+netwroks');
  const note = page.locator('[data-correction]');
  expect(await note.innerText()).toBe('Searched for graph neural networks instead of grpah neurl netwroks. Search exactly as typed');
  expect(await note.locator('strong').allInnerTexts()).toEqual(['graph neural networks']);
  expect(await countResults(page)).toBeGreaterThan(0);
  await page.locator('[data-exact]').click();
  await page.waitForURL('**/search/?q=grpah+neurl+netwroks&exact=1');
  await expect.poll(() => countResults(page)).toBe(0);
  await expect.poll(() => page.locator('[data-suggestion]').getAttribute('data-suggestion')).toBe('graph neural networks');
  await page.locator('[data-corrected]').click();
  await note.waitFor();
  expect(readParams(page)).toBe('?q=grpah+neurl+netwroks');
  await page.goBack();
  await page.locator('[data-corrected]').waitFor();
});

test('typing on leaves the exact reading', async () => {
  const page = await search('q=grpah&exact=1');
  await field(page).press('End');
  await page.keyboard.type(' maps');
  await page.waitForFunction(() => location.search === '?q=grpah+maps');
});

test('each result tells where it matches', async () => {
  const page = await search('q=graph+neural+networks');
  const reasons = await page.locator('[data-result] [data-reason]').allInnerTexts();
  expect(reasons).toHaveLength(await countResults(page));
  expect(reasons.every((reason) => reason.startsWith('Matches '))).toBe(true);
  expect(await page.locator('[data-result] mark').count()).toBeGreaterThan(reasons.length);
});

test('reasons are told in the words of the paper', async () => {
  const page = await search('q=gnn');
  const reasons = await page.locator('[data-reason]').allInnerTexts();
  expect(reasons.some((reason) => reason.includes('GNN'))).toBe(true);
  expect(reasons.filter((reason) => reason.includes('gnn'))).toEqual([]);
  expect(reasons.filter((reason) => /title: GNN.*topic:/.test(reason))).toEqual([]);
});

test('what was found is announced once it has come to rest', async () => {
  const page = await search('q=graph');
  const status = page.locator('search-page [data-status]');
  const first = await status.innerText();
  expect(first).toMatch(/^\d+ papers/);
  await field(page).press('End');
  await page.keyboard.type(' neural networks');
  await page.waitForFunction(() => location.search === '?q=graph+neural+networks');
  await done(page);
  await expect.poll(() => status.innerText()).toBe(await page.locator('[data-summary]').innerText());
});

test('filters show as chips that remove them one by one', async () => {
  const page = await search('q=graph&topic=graph-neural-networks&year=2024&has=arxiv');
  const chips = page.getByRole('button', { name: /^Remove filter / });
  expect(await chips.locator('bdi').allInnerTexts()).toEqual(['Graph neural networks', '2024', 'arXiv id']);
  await page.getByRole('button', { name: 'Remove filter 2024' }).click();
  await page.waitForFunction(() => !new URLSearchParams(location.search).has('year'));
  expect(await chips.count()).toBe(2);
  expect(await page.locator('input[name="year"]:checked').count()).toBe(0);
  await page.getByRole('button', { name: 'Remove filters' }).click();
  await page.waitForFunction(() => location.search === '?q=graph');
  expect(await chips.count()).toBe(0);
});

test('counts follow the search and topics narrow each other', async () => {
  const page = await search('q=graph');
  const box = page.locator('input[name="topic"][value="graph-neural-networks"]');
  const line = page.locator('li').filter({ has: box }).locator('[data-count]');
  const promised = await line.evaluate((figure) => Number(figure.textContent));
  await box.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
  await box.check();
  await page.waitForFunction(() => new URLSearchParams(location.search).has('topic'));
  await expect.poll(() => page.locator('[data-summary]').innerText()).toMatch(new RegExp(`^${promised} papers?\\b`));
  const years = await page.locator('.facet-columns [data-count]').allInnerTexts();
  expect(years.map(Number).reduce((sum, count) => sum + count, 0)).toBe(promised);
});

test('nothing found offers the search without filters and with fewer words', async () => {
  const page = await search('q=graph+zebrafish+cookery&has=code&year=2018');
  if ((await countResults(page)) > 0) return;
  const drops = page.locator('[data-drop]');
  expect(await drops.count()).toBeGreaterThan(0);
  const all = page.locator('[data-unfiltered=""]');
  await expect.poll(() => page.locator('[data-unfiltered=""] + .count').innerText()).toMatch(/\d+ papers?/);
  expect(await all.innerText()).toBe('without any filter');
  await all.click();
  await page.waitForFunction(() => location.search === '?q=graph+zebrafish+cookery');
});

test('a search that stayed or led on is offered again in the empty field, and forgotten on request', async () => {
  const page = await search('q=graph+mamba');
  await page.locator('[data-result] .card-title a').first().click();
  await page.waitForURL('**/papers/*/');
  expect(await readRecent(page)).toBe('["graph mamba"]');
  await page.goto(site.url('/search/?q=low-rank'));
  await expect.poll(() => readRecent(page), { timeout: 6000 }).toBe('["low-rank","graph mamba"]');
  await field(page).fill('');
  const options = page.getByRole('main').getByRole('option');
  expect(await options.allInnerTexts()).toEqual(['low-rank', 'graph mamba']);
  expect(await field(page).getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  expect(await options.allInnerTexts()).toEqual(['graph mamba']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=graph+mamba');
  await field(page).fill('');
  await page.getByRole('button', { name: 'Clear recent searches' }).click();
  expect(await options.count()).toBe(0);
  expect(await readRecent(page)).toBeNull();
});

test('the dialog offers recent searches too', async () => {
  const page = await openWithRecent('["graph mamba","low-rank"]', '/topics/');
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('/');
  await dialog.getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.keyboard.press('/');
  await dialog.waitFor();
  await page.getByRole('button', { name: 'Remove “low-rank” from recent searches' }).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.finder-option').first().waitFor();
  expect(await page.getByRole('dialog').getByRole('combobox').inputValue()).toBe('graph mamba');
  expect(await readRecent(page)).toBe('["graph mamba"]');
});

test.each(['{', '{"a":1}', '[null,7,{"x":[]}]', '"text"'])('recent searches damaged to %j are none', async (stored) => {
  const page = await openWithRecent(stored);
  await field(page).click();
  expect(await page.getByRole('main').getByRole('option').count()).toBe(0);
  await field(page).fill('graph');
  await done(page);
  expect(await countResults(page)).toBeGreaterThan(0);
});

test('arrows lead from the field through the results and back', async () => {
  const page = await search('q=graph');
  const focused = (): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-result]')?.dataset['result'] ?? document.activeElement?.tagName);
  await field(page).focus();
  const ids = await page.locator('[data-result]').evaluateAll((found) => found.map((one) => one.getAttribute('data-result')));
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(ids[0]);
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(ids[1]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe('INPUT');
  await page.keyboard.press('ArrowDown');
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('Shift+Enter');
  await (await opened).waitForURL(`**/papers/${ids[0]}/`);
});

test('a choice right after typing leaves the typed query in the history', async () => {
  const page = await search('q=graph');
  await field(page).fill('low-rank');
  await page.locator('input[name="year"][value="2024"]').check();
  await page.waitForFunction(() => location.search === '?q=low-rank&year=2024');
  await page.goBack();
  await page.waitForFunction(() => location.search === '?q=low-rank');
});

test('all results can be saved at once', async () => {
  const page = await search('q=graph+mamba');
  const [told, summary] = [page.locator('[data-saved]'), await page.locator('[data-summary]').innerText()];
  const pressed = page.locator('[data-result] [data-save][aria-pressed="true"]');
  const sort = await page.locator('.search-sort').boundingBox();
  await page.getByRole('button', { name: 'Save these results' }).click();
  await expect.poll(() => told.innerText()).toMatch(/^Saved \d+ papers? to your reading list\./);
  expect(await pressed.count()).toBe(await countResults(page));
  expect(await page.locator('[data-summary]').innerText()).toBe(summary);
  expect(await page.locator('.search-sort').boundingBox()).toEqual(sort);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => told.innerText()).toMatch(/^Removed \d+ papers? from your reading list\./);
  expect(await pressed.count()).toBe(0);
  await page.locator('input[name="has"]').first().check();
  await expect.poll(() => told.innerText()).toBe('');
});

test.each([
  ['results in the light', 'q=grpah+neurl+netwroks&year=2024', {}],
  ['results in the dark', 'q=graph&topic=graph-neural-networks', { colorScheme: 'dark' as const }],
  ['nothing found', 'q=zzqqxx+flurbl&has=code', {}],
  ['results on a phone', 'q=graph', { width: 390, height: 844 }],
])('%s have no serious fault of accessibility', async (_, params, visit) => {
  const page = await search(params, visit);
  expect(await findAccessibilityFaults(page)).toEqual([]);
});

test('the sheet of filters and the recent searches have no serious fault of accessibility', async () => {
  const page = await search('q=graph', { width: 390, height: 844 });
  await page.getByRole('button', { name: 'Filters' }).click();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  const other = await openWithRecent('["graph mamba","low-rank"]');
  await field(other).click();
  await other.keyboard.press('ArrowDown');
  expect(await findAccessibilityFaults(other)).toEqual([]);
});

test.each([320, 390, 768])('a page %i wide does not scroll sideways', async (width) => {
  const page = await search('q=grpah+neurl+netwroks&topic=graph-neural-networks', { width });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
});

test('what is pressed with a thumb is at least 44 pixels high', async () => {
  const page = await search('q=graph&year=2024', { width: 390, height: 844 });
  await page.getByRole('button', { name: /^Filters/ }).click();
  const low = await page
    .locator('search-page :is(button, select, .facet label, .facet summary):visible')
    .evaluateAll((found) =>
      found.map((one) => ({ name: one.textContent, height: one.getBoundingClientRect().height })).filter(({ height }) => height < 44),
    );
  expect(low).toEqual([]);
});
