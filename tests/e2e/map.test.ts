import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();
const papers = readdirSync('content/papers').length;

test('every paper is a link on the map, and in the lists below it, without JavaScript too', async () => {
  const page = await site.open('/map/', { javaScript: false });
  expect(await page.locator('[data-map] svg a').count()).toBe(papers);
  expect(await page.locator('.map-list a').count()).toBe(papers);
  expect(await page.locator('.map-dot title').first().textContent()).not.toBe('');
});

test('the keyboard walks from paper to paper, zooms, leaves and opens', async () => {
  const page = await site.open('/map/');
  await page.locator('paper-map.is-live').waitFor();
  expect(await page.locator('.map-dot[tabindex="0"]').count()).toBe(1);
  const read = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
  const card = page.locator('[data-map-card]');
  await page.locator('.map-dot[tabindex="0"]').focus();
  await card.waitFor();
  const first = await read();
  await page.keyboard.press('ArrowDown');
  await expect.poll(read).not.toBe(first);
  expect(await read()).toMatch(new RegExp(`\\d+ of ${papers}, `));

  const where = (): Promise<string | null> => page.locator('.map-dot').last().getAttribute('transform');
  const before = await where();
  await page.keyboard.press('+');
  await expect.poll(where).not.toBe(before);
  await page.keyboard.press('0');
  await expect.poll(where).toBe(before);

  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/papers\/[^/]+\/$/);
});

test('filters fade what is not meant, are counted aloud and live in the address', async () => {
  const page = await site.open('/map/?topic=causal-discovery');
  const status = page.locator('[data-map-status]');
  const faded = page.locator('.map-dot.is-faded');
  await expect.poll(() => faded.count()).toBeGreaterThan(0);
  expect(await status.textContent()).toContain(`${papers - (await faded.count())} of ${papers} papers shown`);
  await page.getByRole('button', { name: 'Graphs and networks' }).click();
  expect(new URL(page.url()).searchParams.get('area')).toBe('graphs');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(() => faded.count()).toBe(0);
  expect(new URL(page.url()).search).toBe('');
});

test('an address names a paper; a pointer on a dot shows its card', async () => {
  const page = await site.open('/map/?at=glm-130b');
  const link = page.locator('[data-map-card] a');
  await expect.poll(() => link.getAttribute('href')).toMatch(/\/papers\/glm-130b\/$/);
  await page.keyboard.press('Escape');
  const dot = page.locator('.map-dot[data-id="tabpfn"]');
  await page.locator('[data-map-zoom="reset"]').click();
  await dot.hover({ force: true });
  await expect.poll(() => link.textContent()).toContain('TabPFN');
});

test('two fingers zoom about their middle, and no stretch without papers is shown', async () => {
  const page = await site.open('/map/', { width: 390 });
  const touch = await page.context().newCDPSession(page);
  await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
  await page.reload();
  await page.locator('paper-map.is-live').waitFor();
  await page.locator('.map-picture').scrollIntoViewIfNeeded();
  const box = await page.locator('.map-picture').boundingBox();
  if (!box) throw new Error('the picture of the map is not shown');
  const [x, y] = [box.x + 40, box.y + 40];
  const spread = (by: number) => [-by, by].map((aside, id) => ({ x: x + aside, y, id }));
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: spread(10).slice(0, 1) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: spread(10) });
  for (const by of [15, 20, 30, 60, 90, 120]) await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: spread(by) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.locator('svg.is-near').waitFor();
  const seen = (): Promise<number> =>
    page.$$eval('.map-dot', (dots) => {
      const frame = document.querySelector('.map-picture')?.getBoundingClientRect();
      const middles = dots.map((dot) => dot.getBoundingClientRect()).map(({ x, y, width, height }) => [x + width / 2, y + height / 2] as const);
      return middles.filter(([x, y]) => frame && x > frame.left && x < frame.right && y > frame.top && y < frame.bottom).length;
    });
  await expect.poll(seen).toBeLessThan(papers / 2);
  expect(await seen()).toBeGreaterThan(0);
});
