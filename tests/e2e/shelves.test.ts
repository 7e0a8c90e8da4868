import { expect, test } from 'vitest';
import { findAccessibilityFaults } from './accessibility.ts';
import { useSite } from './site.ts';

const site = useSite();

test('from the methods to one that papers compare with, in their own words, and on to its topic', async () => {
  const page = await site.open('/methods/', { colorScheme: 'dark' });
  const line = page.locator('.method-index tr', { has: page.getByRole('link', { name: 'LoRA', exact: true }) });
  const [introduced, mentioned, compared] = (await line.locator('td').allInnerTexts()).map(Number);
  expect(introduced).toBe(0);
  expect(mentioned).toBeGreaterThanOrEqual(10);
  expect(compared).toBeGreaterThanOrEqual(5);

  await line.getByRole('link').click();
  await page.waitForURL(site.url('/methods/lora/'));
  expect(await page.locator('[data-card]').count()).toBe(mentioned);
  expect(new Set(await page.locator('.card-note mark').allInnerTexts())).toEqual(new Set(['LoRA']));
  expect(await findAccessibilityFaults(page)).toEqual([]);

  await page.locator('#topics + ul a').first().click();
  await page.waitForURL(/\/topics\//);
  expect(await page.locator('[aria-labelledby="all"] .card-note').first().innerText()).toContain('Here for: ');
  expect(await page.locator('#born + ul a, #mentioned + ul a').count()).toBeGreaterThan(3);
});

test('on a phone the papers of a topic stand before its plot and feeds, and a link leads there', async () => {
  const page = await site.open('/topics/parameter-efficient-fine-tuning/', { width: 390, height: 800 });
  const top = async (selector: string): Promise<number> => (await page.locator(selector).first().boundingBox())?.y ?? Number.NaN;
  expect(await top('[data-card]')).toBeLessThan(800);
  expect(await top('#aside')).toBeGreaterThan(await top('[data-card]:last-child'));
  await page.locator('.to-aside a').click();
  expect(await top('#aside')).toBeLessThan(400);
});
