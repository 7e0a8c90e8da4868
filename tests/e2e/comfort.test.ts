/** What makes reading easier: keys, the order of the list one came from, what a search found, previews, paper. */
import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();
const TOPIC = '/topics/parameter-efficient-fine-tuning/';
const order = (page: Page) => page.locator('.neighbours-list');
const chosen = (page: Page) => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset['card']);

test('keys walk through a list, open a paper, and lead on in the order of the list', async () => {
  const page = await site.open(TOPIC);
  const ids = await page.$$eval('#all ~ .cards [data-card]', (cards) => cards.map((card) => card.getAttribute('data-card') ?? ''));
  await page.keyboard.press('j');
  await page.waitForFunction(() => document.activeElement?.closest('[data-card]'));
  const first = await chosen(page);
  await page.keyboard.press('j');
  await page.waitForFunction((before) => document.activeElement?.closest('[data-card]')?.getAttribute('data-card') !== before, first);
  const id = (await chosen(page)) ?? '';
  expect(ids).toContain(id);
  await page.keyboard.press('o');
  await page.waitForURL(site.url(`/papers/${id}/`));
  const at = ids.indexOf(id) + 1;
  await order(page).getByText(`${at} of ${ids.length}`).waitFor();
  await page.keyboard.press('n');
  await page.waitForURL(site.url(`/papers/${ids[at] ?? ''}/`));
  await order(page)
    .getByText(`${at + 1} of ${ids.length}`)
    .waitFor();
  await page.goBack();
  await order(page).getByText(`${at} of ${ids.length}`).waitFor();
  await page.goto(site.url(`/papers/${ids.find((other) => other !== id) ?? ''}/`));
  await page
    .locator('.neighbours')
    .getByText(/Newer|Older/)
    .first()
    .waitFor();
  expect(await order(page).count()).toBe(0);
  const lost = await site.open('/no-such-paper/', { expectNoise: /404/ });
  await lost.locator('[data-card] a').first().click();
  await lost.waitForURL(/\/papers\/[^/]+\/$/);
  expect(await order(lost).count()).toBe(0);
});

test('a list of several pages is counted as one', async () => {
  const page = await site.open('/papers/');
  const papers = readdirSync('content/papers').length;
  await page.locator('[data-card] .card-title a').last().click();
  await order(page).getByText(`50 of ${papers}`).waitFor();
  await page.locator('.neighbours-next').click();
  await order(page).getByText(`51 of ${papers}`).waitFor();
  await page.goto(site.url('/search/?q=graph&page=2'));
  await page.locator('[data-result] .card-title a').first().click();
  await order(page).getByText('21 of ').waitFor();
  expect(await page.locator('.neighbours a[rel="prev"]').getAttribute('href')).toMatch(/\?q=graph$/);
});

test('the sheet of keys opens, gives the focus back, and switches single keys off', async () => {
  const page = await site.open(TOPIC);
  const opener = page.getByRole('button', { name: 'Keyboard shortcuts' });
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await opener.press('Enter');
  await sheet.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  expect(await opener.evaluate((key) => key === document.activeElement)).toBe(true);
  await page.keyboard.press('?');
  await page.keyboard.press('/');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await page.keyboard.press('Control+k');
  expect(await page.locator('dialog[open]').count()).toBe(1);
});

test('what a search found is marked on the page it leads to, also for a corrected word, until it is cleared', async () => {
  const page = await site.open('/search/?q=quantizaton');
  await page.waitForSelector('[data-search-state="done"]');
  await page.locator('[data-result][data-found*="uantiz"] .card-title a').first().click();
  const line = page.locator('.found');
  await line.waitFor();
  expect(await line.innerText()).toMatch(/^Found: .*uantiz/);
  const marks = () => page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String));
  expect((await marks()).every((word) => /quanti/i.test(word))).toBe(true);
  expect((await marks()).length).toBeGreaterThan(0);
  await line.getByRole('button', { name: 'Clear' }).click();
  expect(await marks()).toEqual([]);
  await page.reload();
  await order(page).waitFor();
  expect(await line.count()).toBe(0);
});

test('a link to a paper shows what it leads to, beside the link, until Escape', async () => {
  const page = await site.open('/papers/glm-130b/');
  const preview = page.locator('.preview:popover-open');
  const link = page.locator('.neighbours a').first();
  await link.hover();
  await preview.waitFor();
  expect(await preview.innerText()).toContain(await link.locator('bdi').innerText());
  const [over, under] = [await link.boundingBox(), await preview.boundingBox()];
  expect(over && under && (under.y >= over.y + over.height || under.y + under.height <= over.y)).toBe(true);
  await preview.hover();
  await page.waitForTimeout(300);
  expect(await preview.count()).toBe(1);
  await page.keyboard.press('Escape');
  expect(await preview.count()).toBe(0);
});

test('a paragraph has an address of its own, and a paper prints on one page', async () => {
  const page = await site.open('/papers/on-the-provable-advantage-of-unsupervised-pretraining/#p1', { colorScheme: 'dark' });
  expect(await page.locator('[data-entry-abstract] > p:target').count()).toBe(1);
  expect(await page.getByRole('button', { name: 'Copy a link to this paragraph' }).count()).toBe(1);
  for (const format of ['A4', 'Letter']) {
    const paper = (await page.pdf({ format })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b(?!s)/g)?.length, format).toBe(1);
  }
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)');
  expect(await page.locator('.actions, .neighbours, .paragraph-key, .bar').filter({ visible: true }).count()).toBe(0);
});
