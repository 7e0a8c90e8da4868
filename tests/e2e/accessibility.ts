/** axe-core in the open page, which the strict policy allows only from outside the page's own world. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 at level AA, and what axe calls good practice (https://dequeuniversity.com/rules/axe/). */
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a page that has passed all of them can still fail in other colours. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** List faults as `rule: where`, at most three places a rule. */
export async function findAccessibilityFaults(page: Page): Promise<string[]> {
  return run(page, { type: 'tag', values: ALL });
}

/** The same in both schemes of colours; the page is left in the dark. */
export async function findFaultsInBothSchemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await run(page, { type: 'tag', values: ALL });
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await run(page, { type: 'rule', values: COLOURS });
  return [...light.map((fault) => `light, ${fault}`), ...dark.map((fault) => `dark, ${fault}`)];
}

async function run(page: Page, runOnly: RunOnly): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await source);
  // Only rules for sound and for style sheets of other orientations would fetch anything.
  const options = { resultTypes: ['violations'], preload: false, runOnly };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  );
}

/** List what reaches beyond the screen although nothing around it scrolls. */
export function findWideParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const isHeld = (element: Element): boolean => {
      for (let around = element.parentElement; around && around !== document.body; around = around.parentElement)
        if (getComputedStyle(around).overflowX !== 'visible') return true;
      return false;
    };
    const isWide = (element: Element): boolean => {
      const { left, right, width: own } = element.getBoundingClientRect();
      return own > 1 && (right > width + 1 || left < -1) && element.checkVisibility({ visibilityProperty: true }) && !isHeld(element);
    };
    const wide = [...document.querySelectorAll('body *:not(svg *, math *, .skip, .visually-hidden)')].filter(isWide);
    const page = document.documentElement.scrollWidth > width ? [`the page: ${document.documentElement.scrollWidth} px`] : [];
    return [...page, ...wide.slice(0, 3).map((element) => `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 30)}`)];
  });
}

/** What the focus is on: whether it shows, and whether all of it lies under something else (WCAG 2.4.7, 2.4.11). */
export function readFocus(page: Page): Promise<{ readonly name: string; readonly fault?: string } | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const name = `${element.localName} ${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 30)}`;
    const hasOutline = (candidate: Element | null): boolean => candidate !== null && getComputedStyle(candidate).outlineStyle !== 'none';
    if (!hasOutline(element) && !hasOutline(element.closest(':is(form, .finder-field):focus-within'))) return { name, fault: 'shows no focus' };
    const isSeen = ({ left, top, width, height }: DOMRect): boolean =>
      [0.15, 0.5, 0.85].some((part) => {
        const hit = document.elementFromPoint(left + width / 2, top + height * part);
        return hit !== null && (element.contains(hit) || hit.contains(element));
      });
    return [...element.getClientRects()].some(isSeen) ? { name } : { name, fault: 'is hidden' };
  });
}
