/** `npm run load`: how many requests nginx answers from the finished site on this machine. A record, not a test. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compressFiles } from '../src/integrations/compress-files.ts';
import { loadSite } from '../src/integrations/load-frame.ts';
import { findLocations } from '../src/locations.ts';
import { hasSite } from './has-site.ts';
import { withNginx } from './nginx.ts';
import { runCommand } from './run-command.ts';
import { measureLoad, type Load } from './wrk.ts';

const HELP = `Usage: npm run load -- [--seconds N] [--connections N]

Serve a copy of dist/ by nginx on this machine, with the configuration that \`npm run headers -- --host nginx\` prints,
and ask for pages, parts of the search and scripts with wrk: plain, and as a browser that takes gzip or Brotli.

Options:
  --seconds N      for each address and coding (5)
  --connections N  at once (64)

Environment:
  OUT_DIR  the site (dist)

Exit codes: 0 measured, 1 there is no site yet, 2 failed.`;

const KINDS = [
  ['papers', ''],
  ['topics', ''],
  ['pagefind/index', '.pf_index'],
  ['pagefind/fragment', '.pf_fragment'],
  ['assets', '.css'],
  ['assets', '.js'],
] as const;

await runCommand('The load test', async () => {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '5' },
      connections: { type: 'string', default: '64' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const locations = findLocations();
  if (!hasSite(locations.out)) return 1;
  const settings = await loadSite(locations);
  const files = await chooseFiles(locations.out);
  const rows = await withNginx(
    { site: locations.out, settings, prepare: (folder) => compressFiles({ folder, codings: ['br', 'gzip'] }) },
    async ({ url, codings }) => {
      const loads: Load[] = [];
      for (const file of files)
        for (const coding of codings) loads.push(await measureLoad({ url: url + file.replace(/(^|\/)index\.html$/, '$1'), coding, ...values }));
      return loads;
    },
  );
  console.log(describe(rows));
  return 0;
});

/** One of each kind of what readers fetch. */
async function chooseFiles(site: string): Promise<string[]> {
  const find = async (folder: string, end: string): Promise<string[]> => {
    const items = await readdir(path.join(site, folder), { withFileTypes: true }).catch(() => []);
    const names = items
      .filter((item) => (end === '' ? item.isDirectory() && !/^\d+$/.test(item.name) : item.name.endsWith(end)))
      .map(({ name }) => name);
    return names
      .sort()
      .slice(0, 1)
      .map((name) => `${folder}/${name}${end === '' ? '/index.html' : ''}`);
  };
  return ['index.html', ...(await Promise.all(KINDS.map(([folder, end]) => find(folder, end)))).flat()];
}

function describe(loads: readonly Load[]): string {
  const rows = loads.map((load) => [load.address, load.coding, load.perSecond.toFixed(0), load.median, load.slow, load.bytes]);
  const table = [['address', 'coding', 'requests/s', 'median', '99 %', 'bytes each'], ...rows].map((row) => row.map(String));
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table
    .map((row) => row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '))
    .join('\n');
}
