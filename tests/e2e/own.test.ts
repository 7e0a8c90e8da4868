import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findAccessibilityFaults } from './accessibility.ts';
import { useSite } from './site.ts';

const site = useSite();

const told = (page: Page) => page.locator('bring-and-take [role="status"]');
const writeNote = async (page: Page, id: string, note: string): Promise<void> => {
  await page.goto(site.url(`/papers/${id}/`));
  await page.locator('[data-note] summary').click();
  await page.locator('[data-note] textarea').fill(note);
  await page.getByText('Kept in this browser.', { exact: true }).waitFor();
};
const bring = async (page: Page, text: string): Promise<string> => {
  await page.locator('bring-and-take details').evaluate((details: HTMLDetailsElement) => (details.open = true));
  await page.locator('bring-and-take textarea').fill(text);
  await page.locator('[data-bring]').click();
  await page.waitForFunction(() => /added|Nothing|No papers/.test(document.querySelector('bring-and-take [role="status"]')?.textContent ?? ''));
  return told(page).innerText();
};

test('marks and notes are kept, shown on cards, and outlive the list', async () => {
  const page = await site.open('/papers/glm-130b/');
  const note = 'Ask Noor: <img src=x onerror=alert(1)>\n\nSecond line';
  await writeNote(page, 'glm-130b', note);
  await page.getByRole('button', { name: /^Mark read: GLM-130B/ }).click();
  await page.locator('[data-save-entry]').click();
  await page.goto(site.url('/topics/large-language-models/'));
  expect(await page.locator('[data-card="glm-130b"] .card-own').innerText()).toMatch(/Read.*Note/);
  await page.goto(site.url('/list/'));
  expect(await page.locator('reading-list .card-note').innerText()).toBe(note);
  await page.getByRole('button', { name: 'Unread', exact: true }).click();
  expect(await page.locator('reading-list [data-card]').count()).toBe(0);
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.locator('.list-remove').click();
  expect(await page.locator('other-papers .card-note').innerText()).toBe(note);
});

test('a backup gives everything back, and a bibliography brings in the papers of this catalogue', async () => {
  const page = await site.open('/papers/glm-130b/');
  await writeNote(page, 'glm-130b', 'Read the appendix');
  await page.locator('[data-save-entry]').click();
  await page.goto(site.url('/list/'));
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Back up everything' }).click()]);
  const backup = await readFile(await download.path(), 'utf8');
  const facts = { year: '2023', venue: 'ICLR 2023', link: 'https://arxiv.org/abs/2210.02414' };
  expect(JSON.parse(backup)).toMatchObject({ papers: [facts] });
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('button', { name: 'Press again to delete' }).click();
  expect(await page.locator('reading-list [data-card]').count()).toBe(0);
  expect(await bring(page, backup)).toBe('1 paper added, 0 completed, 0 as they were.');
  expect(await page.locator('reading-list .card-note').innerText()).toBe('Read the appendix');
  const text =
    '@misc{x, title = {{TabPFN}: A Transformer That Solves Small Tabular Classification Problems in a Second}}\n@misc{y, eprint = {2210.02414}}\n@misc{z, title = {On Moss that Nobody Wrote}}';
  expect(await bring(page, text)).toBe('1 added, 1 already there, 1 not in this catalogue:');
  expect(await page.locator('[data-missing] li').allInnerTexts()).toEqual(['On Moss that Nobody Wrote']);
  expect(await page.locator('reading-list [data-card="tabpfn"]').count()).toBe(1);
  await page.locator('bring-and-take').getByRole('button', { name: 'Undo' }).click();
  expect(await page.locator('reading-list [data-card="tabpfn"]').count()).toBe(0);
});

test('what joined since the last visit is counted and marked; on a first visit nothing is', async () => {
  const page = await site.open('/');
  expect(await page.locator('.own-new').count()).toBe(0);
  expect(await page.locator('[data-newest]').innerText()).toBe('Recently added');
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('papershelf.visits:')) ?? '';
    localStorage.setItem(key, JSON.stringify({ seen: '2025-03-01T10:00:00.000Z', known: [], shown: [] }));
  });
  await page.reload();
  expect(await page.locator('[data-newest]').innerText()).toMatch(/papers since 1 March 2025$/);
  expect(await page.locator('main [data-card] .own-new').count()).toBeGreaterThan(0);
  await page.locator('[data-newest] a').click();
  await page.waitForURL(site.url('/new/'));
  expect(await page.locator('main [data-card] .own-new').count()).toBeGreaterThan(10);
});

test('a browser that keeps nothing says so on the list', async () => {
  const page = await site.open('/');
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  await page.goto(site.url('/list/'));
  expect(await page.locator('[data-no-storage]').isVisible()).toBe(true);
});
