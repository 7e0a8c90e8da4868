/** `npm run merge`: put the shards of a build together. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../src/build/build-site.ts';
import { findLocations } from '../src/locations.ts';
import { reportBuild } from './report-build.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run merge -- SHARD...

Build dist/ from the folders that npm run build -- --shard N/COUNT made of the same content, on other
machines: what they hold is taken over, the rest is made here. Pack them with tar --format=posix, so
that files keep their dates; a file whose date is another is made again.

Environment:
  CONTENT_DIR, OUT_DIR, CACHE_DIR, SITE_URL, BASE_PATH: as for npm run build

Exit codes: 0 built, 1 the content has errors, 2 the build failed.`;

await runCommand('The build', async () => {
  const { values, positionals } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } }, allowPositionals: true });
  if (values.help || positionals.length === 0) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  return reportBuild(await buildSite({ locations: findLocations(), shards: positionals.map((shard) => path.resolve(shard)) }));
});
