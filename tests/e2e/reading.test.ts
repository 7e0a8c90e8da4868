import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();
const ids = readdirSync('content/papers').map((file) => file.replace(/\.mdx$/, ''));

test('the home page leads to topics, papers and search', async () => {
  const page = await site.open('/');
  expect(await page.locator('h1').count()).toBe(1);
  for (const address of ['topics/', 'papers/', 'search/'])
    expect(await page.locator(`a[href="${new URL(site.url(address)).pathname}"]`).count()).toBeGreaterThan(0);
  expect(await page.getByRole('searchbox').or(page.getByRole('combobox')).count()).toBeGreaterThan(0);
});

test('an entry shows its people, topics and formulas as MathML', async () => {
  const page = await site.open('/papers/glm-130b/');
  expect(await page.locator('[data-entry-title]').innerText()).toContain('GLM-130B');
  expect(await page.locator('[data-entry-authors]').innerText()).toContain('Aohan Zeng');
  expect(await page.locator('[data-entry-topics] a').count()).toBeGreaterThan(0);
  const formula = page.locator('[data-entry-abstract] math').first();
  expect((await formula.boundingBox())?.width).toBeGreaterThan(4);
  expect(await formula.locator('annotation[encoding="application/x-tex"]').count()).toBe(1);
});

test('every entry can be reached from the list of all papers', async () => {
  const page = await site.open('/papers/');
  const found = new Set<string>();
  for (;;) {
    for (const id of await page.locator('[data-card]').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-card') ?? '')))
      found.add(id);
    const next = page.locator('main a[rel="next"]').first();
    if ((await next.count()) === 0) break;
    await next.click();
    await page.waitForLoadState();
  }
  expect([...found].sort()).toEqual(ids.sort());
});

test('a topic lists its entries, and each leads to its page', async () => {
  const page = await site.open('/topics/parameter-efficient-fine-tuning/');
  const card = page.locator('[data-card]').first();
  const id = await card.getAttribute('data-card');
  await card.locator('a').first().click();
  await page.waitForURL(site.url(`/papers/${id ?? ''}/`));
  expect(await page.locator('[data-entry-topics]').innerHTML()).toContain('parameter-efficient-fine-tuning');
});

test('a mistyped address offers the nearest entry', async () => {
  const page = await site.open('/papers/glm-130/', { expectNoise: /404/ });
  await page.locator('main a[href*="/papers/glm-130b/"]').waitFor();
});

test('the first Tab offers to skip to the text', async () => {
  const page = await site.open('/papers/glm-130b/');
  await page.keyboard.press('Tab');
  const skip = page.locator('a[href="#main"]');
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

test('on a phone the topics open in a drawer, by key and without moving the page', async () => {
  const page = await site.open('/papers/', { width: 390, height: 800 });
  const drawer = page.getByRole('navigation', { name: 'Browse' });
  expect(await drawer.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Browse' }).press('Enter');
  await drawer.waitFor({ state: 'visible' });
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('the chosen theme holds on the next page', async () => {
  const page = await site.open('/');
  const readGround = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const before = await readGround();
  const key = page.locator('[data-theme-key]');
  for (let press = 0; press < 3 && (await readGround()) === before; press++) await key.click();
  const chosen = await readGround();
  expect(chosen).not.toBe(before);
  await page.goto(site.url('/topics/'));
  expect(await readGround()).toBe(chosen);
});

test('everything reads without JavaScript', async () => {
  const page = await site.open('/papers/glm-130b/', { javaScript: false });
  expect(await page.locator('[data-entry-abstract]').innerText()).toContain('130 billion');
  const navigation = page.getByRole('navigation', { name: 'Browse' });
  await navigation.locator('summary').first().click();
  expect(await navigation.locator('a:visible').count()).toBeGreaterThan(3);
});
