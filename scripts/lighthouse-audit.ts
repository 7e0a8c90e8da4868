/** Lighthouse on several pages, one browser for all. */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import lighthouse, { desktopConfig } from 'lighthouse';
import { chromium as playwright } from 'playwright-core';
import { CHROMIUM_FLAGS } from './chromium.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** 0 to 100. */
export type Scores = Readonly<Record<(typeof CATEGORIES)[number], number>>;

export interface Audited {
  /** Path and query of the page. */
  readonly address: string;
  readonly scores: Scores;
  /** What may cost the points that are missing, one line each. */
  readonly remarks: readonly string[];
}

interface AuditOptions {
  /** The program. */
  readonly chromium: string;
  readonly desktop: boolean;
}

/** Audit pages one after the other. @throws when a page cannot be audited. */
export async function auditPages(urls: readonly string[], { chromium, desktop }: AuditOptions): Promise<Audited[]> {
  const port = await findFreePort();
  const browser = await playwright.launch({ executablePath: chromium, args: [...CHROMIUM_FLAGS, `--remote-debugging-port=${port}`] });
  try {
    const audited: Audited[] = [];
    for (const url of urls) audited.push(await auditPage(url, port, desktop));
    return audited;
  } finally {
    await browser.close();
  }
}

async function auditPage(url: string, port: number, desktop: boolean): Promise<Audited> {
  const result = await lighthouse(url, { port, onlyCategories: [...CATEGORIES], logLevel: 'error' }, desktop ? desktopConfig : undefined);
  if (!result || result.lhr.runtimeError) throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
  const { categories, audits } = result.lhr;
  const score = (id: (typeof CATEGORIES)[number]): number => Math.round((categories[id]?.score ?? 0) * 100);
  const refs = CATEGORIES.flatMap((id) => (score(id) < 100 ? (categories[id]?.auditRefs ?? []) : []));
  const costly = refs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1).map(({ id }) => id);
  const { pathname, search } = new URL(url);
  return {
    address: pathname + search,
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    remarks: costly.map((id) => `${id}: ${audits[id]?.title ?? ''}${audits[id]?.displayValue ? ` (${audits[id].displayValue})` : ''}`),
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
