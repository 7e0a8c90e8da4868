/** `npm run bundle`: make the offline copy of the finished site, as a folder and as a zip. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundleSite, type Progress } from '../src/integrations/bundle-site.ts';
import { findLocations } from '../src/locations.ts';
import { hasSite } from './has-site.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run bundle

Make the offline copy of dist/: dist-offline/, whose index.html opens by double
click, and beside it papershelf-offline.zip with its SHA-256.
Nothing replaces the last good copy unless everything succeeds.

Environment:
  OUT_DIR            the site (dist)
  OFFLINE_DIR        the copy (dist-offline)
  CONTENT_DIR        the catalogue, which dates the copy (content)
  SOURCE_DATE_EPOCH  dates the copy instead, in seconds since 1970

Exit codes: 0 made, 1 there is no site yet, 2 the copy failed.`;

/** Files between two lines of progress, where lines cannot be overwritten. */
const LINE_EVERY = 5000;

await runCommand('The offline copy', async () => {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const locations = findLocations();
  if (!hasSite(locations.out)) return 1;
  const started = performance.now();
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const { pages, zip, size } = await bundleSite({ locations, version, onProgress: createProgress() });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const file = path.relative(process.cwd(), zip);
  console.log(`Copied ${pages} pages into ${file} (${(size / 1e6).toFixed(1)} MB) in ${seconds} s.`);
  return 0;
});

/** One line that changes, or now and then another one. */
function createProgress(): (progress: Progress) => void {
  let shown = 0;
  return ({ step, done, total }) => {
    const line = `${done} of ${total} ${step}`;
    const lines = Math.floor(done / LINE_EVERY);
    if (process.stdout.isTTY) process.stdout.write(done === total ? '\r\u001B[K' : `\r\u001B[K${line}`);
    else if (lines > shown) console.log(line);
    shown = lines;
  };
}
