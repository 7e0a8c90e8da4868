/** `npm run lighthouse`: what Lighthouse says of the finished site, page by page. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadSite } from '../src/integrations/load-frame.ts';
import { serveSite } from '../src/integrations/site-server.ts';
import { findLocations } from '../src/locations.ts';
import { CHROMIUM_MISSING, findChromium } from './chromium.ts';
import { withCompressedCopy } from './compress-site.ts';
import { hasSite } from './has-site.ts';
import { auditPages, type Audited } from './lighthouse-audit.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run lighthouse [-- --desktop] [-- ADDRESS…]

Audit pages of dist/ with Lighthouse in the Chromium on the PATH, sent compressed as hosts do, as a phone on a slow
network or, with --desktop, as a desktop computer. Without addresses: home, an entry with formulas, a topic and a search.

Environment:
  OUT_DIR        the site (dist)
  CHROMIUM_PATH  another Chromium or Chrome

Exit codes: 0 all figures are 100, 1 one is lower or there is no site yet, 2 the audit failed.`;

await runCommand('The audit', async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' }, desktop: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [locations, chromium] = [findLocations(), findChromium()];
  if (chromium === undefined) throw new Error(CHROMIUM_MISSING);
  if (!hasSite(locations.out)) return 1;
  const addresses = positionals.length > 0 ? positionals : await chooseAddresses(locations.out);
  const { basePath } = await loadSite(locations);
  const audited = await withCompressedCopy(locations.out, (folder) => audit({ folder, basePath, addresses, chromium, desktop: values.desktop }));
  console.log(describe(audited));
  return audited.every(({ scores }) => Object.values(scores).every((score) => score === 100)) ? 0 : 1;
});

interface Audit {
  readonly folder: string;
  readonly basePath: string;
  readonly addresses: readonly string[];
  readonly chromium: string;
  readonly desktop: boolean;
}

async function audit({ folder, basePath, addresses, ...how }: Audit): Promise<readonly Audited[]> {
  const server = await serveSite({ folder, port: 0, basePath });
  if (server.kind === 'port-taken') throw new Error('the system offered a port that is in use');
  const urls = addresses.map((address) => new URL(address.replace(/^\//, ''), server.url).href);
  try {
    return await auditPages(urls, how);
  } finally {
    await server.close();
  }
}

async function chooseAddresses(site: string): Promise<readonly string[]> {
  const first = async (folder: string): Promise<string> => {
    const entries = await readdir(path.join(site, folder), { withFileTypes: true });
    const [name] = entries.flatMap((entry) => (entry.isDirectory() && entry.name !== 'page' ? [entry.name] : [])).sort();
    return name === undefined ? `/${folder}/` : `/${folder}/${name}/`;
  };
  return ['/', await first('papers'), await first('topics'), '/search/?q=graph'];
}

function describe(audited: readonly Audited[]): string {
  const rows = audited.map(({ address, scores, remarks }) => {
    const figures = Object.values(scores).map((score) => String(score).padStart(5));
    return [`${figures.join('')}  ${address}`, ...remarks.map((remark) => `${' '.repeat(22)}${remark}`)].join('\n');
  });
  return [' perf a11y best  seo', ...rows].join('\n');
}
