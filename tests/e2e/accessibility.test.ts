/**
 * Every kind of page and every open state, looked at by axe in light and dark, on a desk and on a phone; then measured
 * where space is short, walked through by key, in forced colours and without motion. One browser profile serves a whole
 * table, because opening one costs more than looking at a page.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findFaultsInBothSchemes, findWideParts, readFocus } from './accessibility.ts';
import { useSite } from './site.ts';

const site = useSite();
const TOPIC = 'topics/parameter-efficient-fine-tuning/';
const NOISE = /404/;

interface Look {
  readonly name: string;
  readonly address: string;
  /** What is done before looking. */
  readonly open?: (page: Page) => Promise<unknown>;
}

const look = (address: string, open?: Look['open']): Look => ({ name: address === '' ? 'home' : address, address, ...(open && { open }) });
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLDetailsElement>('main details')) part.open = true;
  });
const live = (page: Page) => page.locator('paper-map.is-live').waitFor();
const results = (page: Page) => page.waitForSelector('[data-search-state="done"]');

/** One of each kind of page, unfolded where something is folded. */
const PAGES: readonly Look[] = [
  look(''),
  look('papers/'),
  look('papers/tabpfn/', unfold),
  look('papers/glm-130b/'),
  look('topics/', unfold),
  look(TOPIC, unfold),
  look('methods/'),
  look('methods/glm-130b/'),
  look('methods/lora/'),
  look('authors/'),
  look('authors/aohan-zeng/'),
  look('editions/'),
  look('editions/hf-papers-mar-13/'),
  look('years/2024/'),
  look('new/'),
  look('search/', unfold),
  look('search/?q=quantizaton', async (page) => {
    await results(page);
    await unfold(page);
  }),
  look('map/?at=glm-130b', async (page) => {
    await page.locator('[data-map-card]').waitFor();
    await unfold(page);
  }),
  look('trends/', unfold),
  look('list/'),
  look('subscribe/'),
  look('offline/'),
  look('offline/unread/'),
  look('about/'),
  look('search-help/'),
  look('contribute/'),
  look('problems/'),
  look('open-data/'),
  look('no-such-page/'),
];

/** What opens over a page, and what a reader adds. The last leaves something in the list. */
const STATES: readonly Look[] = [
  {
    name: 'search dialog',
    address: 'about/',
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('graph');
      await page.locator('.finder-option').first().waitFor();
    },
  },
  {
    name: 'sheet of keys',
    address: 'about/',
    open: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    },
  },
  {
    name: 'drawer',
    address: 'about/',
    open: async (page) => {
      const key = page.locator('.bar-menu');
      if (await key.isVisible()) await key.click();
    },
  },
  {
    name: 'preview',
    address: 'papers/glm-130b/',
    open: async (page) => {
      await page.locator('[data-related] .card-title a').first().hover();
      await page.locator('.preview:popover-open').waitFor();
    },
  },
  {
    name: 'filters',
    address: 'search/?q=graph',
    open: async (page) => {
      await results(page);
      const key = page.getByRole('button', { name: 'Filters' });
      if (await key.isVisible()) await key.click();
    },
  },
  {
    name: 'list with a note',
    address: 'papers/tabpfn/',
    open: async (page) => {
      await page.locator('[data-note] summary').click();
      await page.locator('[data-note] textarea').fill('Ask Noor');
      await page.getByText('Kept in this browser.', { exact: true }).waitFor();
      await page.locator('[data-save-entry]').click();
      await page.goto(site.url('list/'));
      await page.locator('reading-list [data-card]').waitFor();
      await unfold(page);
    },
  },
];

async function collect(page: Page, looks: readonly Look[], find: (page: Page) => Promise<string[]>): Promise<string[]> {
  const found: string[] = [];
  for (const { name, address, open } of looks) {
    await page.goto(site.url(address));
    await open?.(page);
    found.push(...(await find(page)).map((fault) => `${name}: ${fault}`));
  }
  return found;
}

/** Walk with Tab from where the focus is. */
async function walk(page: Page, steps: number): Promise<string[]> {
  const faults: string[] = [];
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('Tab');
    const focus = await readFocus(page);
    if (!focus) break;
    if (focus.fault !== undefined) faults.push(`${focus.name} ${focus.fault}`);
  }
  return faults;
}

test.each([1280, 390])('no page and no open state has a fault in light or dark at %i px', { timeout: 240_000 }, async (width) => {
  const page = await site.open('', { width, expectNoise: NOISE });
  expect(await collect(page, [...PAGES, ...STATES], findFaultsInBothSchemes)).toEqual([]);
});

test('nothing reaches beyond a narrow, a middling, a wide or a zoomed screen', { timeout: 60_000 }, async () => {
  const page = await site.open('', { expectNoise: NOISE });
  const findAtWidths = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const [width, height] of [
      [1920, 900],
      [1280, 900],
      [768, 900],
      [640, 450],
      [390, 800],
      [320, 256],
    ] as const) {
      await page.setViewportSize({ width, height });
      found.push(...(await findWideParts(page)).map((part) => `${width} px: ${part}`));
    }
    return found;
  };
  expect(await collect(page, PAGES, findAtWidths)).toEqual([]);
});

test.each([
  ['a phone', { width: 390, height: 700 }, false],
  ['a zoomed screen', { width: 640, height: 450 }, false],
  ['forced colours', { width: 1280, height: 800 }, true],
])('the focus shows and is never hidden: %s', { timeout: 60_000 }, async (_, size, isForced) => {
  const page = await site.open('', size);
  if (isForced) await page.emulateMedia({ forcedColors: 'active' });
  expect(await collect(page, [look(''), look('papers/tabpfn/'), look('map/', live), look('list/')], () => walk(page, 45))).toEqual([]);
});

test('with forced colours the map and the plots take the colours of the reader', async () => {
  const page = await site.open('map/', { colorScheme: 'dark' });
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const read = (selector: string, property: 'fill' | 'backgroundColor'): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element)[name], property);
  expect(await read('.map-picture > svg:not(.map-probes)', 'backgroundColor')).toBe(await read('html', 'backgroundColor'));
  expect(await read('.map-label', 'fill')).not.toBe(await read('.map-picture', 'backgroundColor'));
});

test('where motion is unwelcome nothing moves', async () => {
  const page = await site.open('', { expectNoise: NOISE });
  const findMotion = (): Promise<string[]> =>
    page.evaluate(() => {
      const isLong = (times: string): boolean => times.split(',').some((time) => Number.parseFloat(time) > 0);
      const moves = (element: Element): boolean =>
        [null, '::before', '::after', '::backdrop'].some((part) => {
          const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element, part);
          return isLong(transitionDuration) || (animationName !== 'none' && isLong(animationDuration)) || scrollBehavior === 'smooth';
        });
      return [...document.querySelectorAll('*')].filter(moves).map((element) => `${element.localName}.${element.className}`);
    });
  expect(await collect(page, [look(''), look('papers/tabpfn/'), look('map/'), look('trends/'), ...STATES], findMotion)).toEqual([]);
});
