import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findAccessibilityFaults } from './accessibility.ts';
import { useSite } from './site.ts';

const site = useSite();
const ENTRY = '/papers/glm-130b/';

async function openWithClipboard(): Promise<Page> {
  const page = await site.open(ENTRY);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return page;
}

/** What is on the clipboard, by media type. */
const readClipboard = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const forms: Record<string, string> = {};
    for (const item of await navigator.clipboard.read()) for (const type of item.types) forms[type] = await (await item.getType(type)).text();
    return forms;
  });

const copied = (page: Page) => page.getByRole('button', { name: /^Copied/ });
const bibtex = (page: Page): Promise<string> => page.locator('pre[data-citation="bibtex"]').innerText();
const spoken = (page: Page) => page.locator('body > [role="status"]');

describe('copying', () => {
  test('one press at the top of the page copies BibTeX as plain text, says so, and moves nothing', async () => {
    const page = await openWithClipboard();
    const places = () => page.locator('.actions li').evaluateAll((items) => items.map((item) => item.getBoundingClientRect().toJSON() as unknown));
    const before = await places();
    await page.getByRole('button', { name: 'Copy BibTeX', exact: true }).click();
    await copied(page).waitFor();
    expect(await places()).toEqual(before);
    expect(await spoken(page).textContent()).toBe('Copied.');
    const clip = await readClipboard(page);
    expect(Object.keys(clip)).toEqual(['text/plain']);
    expect(clip['text/plain']).toMatch(/^@\w+\{glm-130b,\n[\s\S]+\}\n$/);
    expect(clip['text/plain']?.trim()).toBe(await bibtex(page));
    await page.getByRole('button', { name: 'Copy BibTeX', exact: true }).waitFor();
  });

  test('a formatted citation is copied with its italics, and as plain text', async () => {
    const page = await openWithClipboard();
    await page.getByRole('button', { name: 'Copy the APA citation' }).click();
    await copied(page).waitFor();
    const clip = await readClipboard(page);
    expect(clip['text/html']).toMatch(/<i>[^<]+<\/i>/);
    expect(clip['text/html']).not.toMatch(/<script|style=|class=/);
    expect(clip['text/plain']).toBe((await page.locator('[data-citation="apa"]').textContent())?.trim());
    expect(clip['text/plain']).toContain('GLM-130B');
  });

  test.each([
    ['absent', () => Object.defineProperty(navigator, 'clipboard', { value: undefined })],
    ['refused', () => Object.defineProperty(navigator, 'clipboard', { value: { write: () => Promise.reject(new Error('refused')) } })],
  ])('where the clipboard is %s, the older way is taken', async (_, breakClipboard) => {
    const page = await openWithClipboard();
    const other = await page.context().newPage();
    await other.goto(site.url('/'));
    await page.evaluate(breakClipboard);
    await page.bringToFront();
    await page.getByRole('button', { name: 'Copy the MLA citation' }).click();
    await copied(page).waitFor();
    await other.bringToFront();
    const clip = await readClipboard(other);
    expect(clip['text/html']).toContain('<i>');
    expect(clip['text/plain']).toContain('GLM-130B');
  });

  test('where nothing may be copied, the citation is selected and the reader told', async () => {
    const page = await site.open(ENTRY);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Object.defineProperty(document, 'execCommand', { value: () => false });
    });
    await page.getByRole('button', { name: 'Copy BibTeX', exact: true }).click();
    await page.waitForFunction(() => document.querySelector('body > [role="status"]')?.textContent.includes('is selected'));
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(await bibtex(page));
  });
});

test('the key “Cite” leads to the citations, and files can be downloaded under the name of the entry', async () => {
  const page = await site.open(ENTRY);
  await page.getByRole('link', { name: 'Cite', exact: true }).click();
  await page.waitForURL(/#cite$/);
  await page.waitForFunction(() => (document.querySelector('#cite')?.getBoundingClientRect().top ?? Infinity) < innerHeight);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#cite').getByRole('link', { name: 'RIS' }).click()]);
  expect(download.suggestedFilename()).toBe('glm-130b.ris');
  expect(await readFile(await download.path(), 'utf8')).toMatch(/^TY {2}- /);
});

test('without JavaScript the citations are there, the keys are not', async () => {
  const page = await site.open(ENTRY, { javaScript: false });
  expect(await page.locator('.copy-key:visible').count()).toBe(0);
  expect(await page.locator('[data-citation="ieee"]').isVisible()).toBe(true);
  expect(await bibtex(page)).toContain('glm-130b');
  expect(await page.getByRole('link', { name: 'Cite', exact: true }).isVisible()).toBe(true);
});

test('on paper one citation is left', async () => {
  const page = await site.open(ENTRY);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#cite [data-citation]:visible').count()).toBe(1);
  expect(await page.locator('#cite :is(button, a):visible').count()).toBe(0);
});

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test.each([390, 1280])('BibTeX with a hundred people scrolls by itself at %i px, without an accessibility fault', async (width) => {
    const page = await site.open(ENTRY, { colorScheme, width });
    await page.locator('pre[data-citation]').evaluate((pre) => {
      const names = Array.from({ length: 100 }, (_, index) => `Example${'long'.repeat(index % 30)}, Person`);
      pre.textContent = `@misc{many,\n  author = {${names.join(' and ')}},\n}`;
    });
    expect(await page.locator('pre[data-citation]').evaluate((pre) => pre.clientHeight < 400 && pre.scrollHeight > 400)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });
});
