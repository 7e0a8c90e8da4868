import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { findAccessibilityFaults } from './accessibility.ts';
import { useSite } from './site.ts';

const site = useSite();

const listed = (page: Page): Promise<(string | null)[]> =>
  page.locator('reading-list [data-card]').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-card')));
const count = (page: Page) => page.locator('[data-list-count]');
const saveKey = (page: Page, index: number) => page.locator('main [data-card]').nth(index).getByRole('button');

/** Save the first `wanted` papers of the list of all papers; gives their ids. */
async function saveSome(page: Page, wanted: number): Promise<string[]> {
  await page.goto(site.url('/papers/'));
  const ids: string[] = [];
  for (let index = 0; index < wanted; index++) {
    await page.locator('main [data-card]').nth(index).hover();
    await saveKey(page, index).click();
    ids.push((await page.locator('main [data-card]').nth(index).getAttribute('data-card')) ?? '');
  }
  return ids;
}

async function openList(wanted: number): Promise<{ page: Page; ids: string[] }> {
  const page = await site.open('/papers/');
  const ids = await saveSome(page, wanted);
  await page.goto(site.url('/list/'));
  return { page, ids: ids.reverse() };
}

test('a paper saved on its card is on the list, with its title and people', async () => {
  const page = await site.open('/papers/');
  const card = page.locator('main [data-card]').first();
  const [title, people] = [await card.locator('.card-title').innerText(), await card.locator('.card-people').innerText()];
  await card.hover();
  const key = page.getByRole('button', { name: `Save ${title} to the reading list` });
  expect(await key.getAttribute('aria-pressed')).toBe('false');
  await key.click();
  expect(await key.getAttribute('aria-pressed')).toBe('true');
  expect(await count(page).innerText()).toBe('1');
  await page.getByRole('link', { name: 'Reading list' }).click();
  await page.waitForURL(site.url('/list/'));
  expect(await page.locator('reading-list .card-title').innerText()).toBe(title);
  expect(await page.locator('reading-list .card-people').innerText()).toBe(people);
});

test('a paper saved on its page can be taken off there again', async () => {
  const page = await site.open('/papers/glm-130b/', { width: 390, height: 800 });
  const key = page.getByRole('button', { name: /^Save GLM-130B: .* to the reading list$/ });
  expect(await key.isVisible()).toBe(true);
  await key.click();
  expect(await count(page).innerText()).toBe('1');
  await page.reload();
  expect(await key.getAttribute('aria-pressed')).toBe('true');
  await key.click();
  expect(await key.getAttribute('aria-pressed')).toBe('false');
  expect(await count(page).isVisible()).toBe(false);
});

test('a formula in a title is saved as it reads', async () => {
  const page = await site.open('/papers/s2ft/');
  await page.locator('[data-save-entry]').click();
  await page.goto(site.url('/list/'));
  expect(await page.locator('reading-list .card-title').innerText()).toMatch(/^S2FT: /);
});

test('an empty list says what to do next', async () => {
  const page = await site.open('/list/');
  expect(await page.locator('[data-empty]').innerText()).toContain('Press Save');
  expect(await page.locator('reading-list a:visible').count()).toBeGreaterThan(2);
  expect(await page.getByRole('button', { name: 'Clear the list' }).isVisible()).toBe(false);
});

test('papers stand newest first, and removing one can be undone', async () => {
  const { page, ids } = await openList(3);
  expect(await listed(page)).toEqual(ids);
  await page.locator('reading-list [data-card]').nth(1).locator('.list-remove').click();
  expect(await listed(page)).toEqual([ids[0], ids[2]]);
  expect(await page.locator('.list-notice [role="status"]').innerText()).toMatch(/^Removed “/);
  await page.locator('reading-list').getByRole('button', { name: 'Undo' }).click();
  expect(await listed(page)).toEqual(ids);
  await page.reload();
  expect(await listed(page)).toEqual(ids);
});

test('clearing takes a second press, and can be undone', async () => {
  const { page, ids } = await openList(2);
  await page.getByRole('button', { name: 'Clear the list' }).click();
  expect(await listed(page)).toEqual(ids);
  await page.getByRole('button', { name: 'Press again to clear' }).click();
  expect(await listed(page)).toEqual([]);
  expect(await page.locator('[data-empty]').isVisible()).toBe(true);
  await page.locator('reading-list').getByRole('button', { name: 'Undo' }).click();
  expect(await listed(page)).toEqual(ids);
});

test('a selection is copied as Markdown, and without one the whole list', async () => {
  const { page, ids } = await openList(4);
  ids.pop();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copy = async (name: string, told: string): Promise<string> => {
    await page.getByRole('button', { name, exact: true }).click();
    await page.waitForFunction((text) => document.querySelector('reading-list [role="status"]')?.textContent === text, told);
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await page.locator('reading-list [data-card]').last().locator('.list-remove').click();
  await page.locator('reading-list').getByRole('button', { name: 'Undo' }).waitFor();
  const all = await copy('Copy as links', 'Copied 3 papers.');
  expect(await page.locator('reading-list').getByRole('button', { name: 'Undo' }).isVisible()).toBe(false);
  expect(all.match(/^http.*$/gm)).toEqual(ids.map((id) => site.url(`/papers/${id}/`)));
  await page.locator('reading-list [data-card]').nth(1).getByRole('checkbox').check();
  const one = await copy('Copy as Markdown', 'Copied 1 paper.');
  expect(one).toMatch(/^- \[.+\]\(<http.+>\)\. .+\n$/);
  expect(one).toContain(site.url(`/papers/${ids[1] ?? ''}/`));
});

test('the list downloads as Markdown, without a network', async () => {
  const { page, ids } = await openList(2);
  await page.context().setOffline(true);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as Markdown', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('reading-list.md');
  const text = await readFile(await download.path(), 'utf8');
  for (const id of ids) expect(text).toContain(site.url(`/papers/${id}/`));
});

const LIST_FILES: readonly [label: string, file: string, idsOf: (text: string) => string[]][] = [
  ['BibTeX', 'reading-list.bib', (text) => [...text.matchAll(/^@\w+\{([^,]+),$/gm)].map(([, id = '']) => id)],
  ['RIS', 'reading-list.ris', (text) => [...text.matchAll(/^ID {2}- (\S+)/gm)].map(([, id = '']) => id)],
  ['CSL-JSON', 'reading-list.csl.json', (text) => (JSON.parse(text) as { id: string }[]).map(({ id }) => id)],
];

test.each(LIST_FILES)('the list downloads as %s, in its order', async (label, file, idsOf) => {
  const { page, ids } = await openList(3);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Download as ${label}`, exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(file);
  expect(idsOf(await readFile(await download.path(), 'utf8'))).toEqual(ids);
});

test('a citation that cannot be loaded is named, the others are copied', async () => {
  const page = await site.open('/papers/', { expectNoise: /404|Failed to load|status 404/ });
  const ids = await saveSome(page, 3);
  await page.goto(site.url('/list/'));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const gone = ids[1] ?? '';
  await page.route(new RegExp(`/papers/${gone}[./]`), (route) => route.fulfill({ status: 404, body: 'gone' }));
  await page.getByRole('button', { name: 'Copy as BibTeX', exact: true }).click();
  await page.waitForFunction(() => document.querySelector('reading-list [role="status"]')?.textContent.startsWith('Copied'));
  expect(await page.locator('.list-notice [role="status"]').innerText()).toMatch(/^Copied 2 of 3 papers\. Could not load “[^”]+”\.$/);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(ids.filter((id) => text.includes(`{${id},`))).toEqual(ids.filter((id) => id !== gone));
});

test('a paper saved under a former id is cited as what it is now, by the page that leads on', async () => {
  const page = await site.open('/papers/', { expectNoise: /404|Failed to load/ });
  const [id = ''] = await saveSome(page, 1);
  await page.evaluate((saved) => {
    for (const [key, text] of Object.entries(localStorage)) localStorage.setItem(key, String(text).replaceAll(`"${saved}"`, '"former"'));
  }, id);
  const moved = `<meta http-equiv="refresh" content="0; url=/papers/${id}/"><link rel="canonical" href="${site.url(`/papers/${id}/`)}">`;
  await page.route(/\/papers\/former\.bib$/, (route) => route.fulfill({ status: 404, body: 'gone' }));
  await page.route(/\/papers\/former\/$/, (route) => route.fulfill({ contentType: 'text/html', body: moved }));
  await page.goto(site.url('/list/'));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as BibTeX', exact: true }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain(`{${id},`);
});

test('without a network and without anything kept, the reader is told', async () => {
  const { page } = await openList(2);
  await page.route('**/papers/**', (route) => route.abort('aborted'));
  await page.getByRole('button', { name: 'Download as RIS', exact: true }).click();
  await page.waitForFunction(() => document.querySelector('reading-list [role="status"]')?.textContent.includes('could not be loaded'));
});

test('all can be selected and removed together', async () => {
  const { page, ids } = await openList(3);
  await page.getByRole('checkbox', { name: '3 papers' }).check();
  await page.locator('reading-list [data-card]').first().getByRole('checkbox').uncheck();
  await page.getByRole('button', { name: 'Remove selected' }).click();
  expect(await listed(page)).toEqual([ids[0]]);
});

test('a change in one tab shows in the other', async () => {
  const { page, ids } = await openList(1);
  const other = await page.context().newPage();
  await saveSome(other, 0);
  await saveKey(other, 0).focus();
  await other.keyboard.press('Enter');
  await page.locator('[data-empty]').waitFor();
  await saveKey(other, 0).click();
  await page.locator(`reading-list [data-card="${ids[0] ?? ''}"]`).waitFor();
});

test('a damaged list is an empty one, and a paper that is gone keeps its link', async () => {
  const page = await site.open('/list/');
  const write = (text: string) =>
    page.evaluate(
      (value) =>
        Object.keys(localStorage)
          .concat('papershelf.list:/')
          .forEach((key) => localStorage.setItem(key, value)),
      text,
    );
  await write('{"version":1,"papers":[{"id":');
  await page.reload();
  await page.locator('[data-empty]').waitFor();
  const gone = { id: 'no-such-paper', title: '<img src=x onerror=alert(1)> Gone', authors: ['Ada Example'], savedAt: '2026-01-01T00:00:00.000Z' };
  await write(JSON.stringify({ version: 1, papers: [gone, { id: 7 }] }));
  await page.reload();
  const link = page.locator('reading-list .card-title a');
  expect((await link.textContent())?.trim()).toBe(gone.title);
  expect(await link.evaluate((element) => element instanceof HTMLAnchorElement && element.href)).toBe(site.url('/papers/no-such-paper/'));
  await saveSome(page, 1);
  expect(await count(page).innerText()).toBe('2');
});

test('a browser that keeps nothing says so on the key', async () => {
  const page = await site.open('/');
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  await page.goto(site.url('/papers/glm-130b/'));
  await page.locator('[data-save-entry]').click();
  expect(await page.locator('[data-save-entry]').innerText()).toBe('Not saved');
  expect(await page.locator('body > [role="status"]').innerText()).toBe('Not saved: this browser keeps nothing for this site');
});

test('without JavaScript there are no keys, and the page of the list says why', async () => {
  const page = await site.open('/papers/glm-130b/', { javaScript: false });
  expect(await page.locator('[data-save-entry]').isVisible()).toBe(false);
  await page.goto(site.url('/list/'));
  expect(await page.locator('main').innerText()).toContain('needs JavaScript');
});

test('a list from which a paper was removed has no accessibility fault', async () => {
  const page = await site.open('/papers/', { width: 390 });
  await saveSome(page, 2);
  await page.goto(site.url('/list/'));
  await page.locator('reading-list [data-card]').first().locator('.list-remove').click();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
