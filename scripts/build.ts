/** `npm run build`: check the content, build the pages and the search index aside, look them over, then put them in place. */
import { parseArgs } from 'node:util';
import { buildSite } from '../src/build/build-site.ts';
import { findLocations } from '../src/locations.ts';
import { parseShare } from '../src/integrations/share.ts';
import { reportBuild } from './report-build.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run build [-- --shard N/COUNT]

Build the catalogue in content/ into dist/: pages, and the search index. What the last build made
of the same content is taken over. Nothing replaces the last good dist/ unless everything succeeds.

Options:
  --shard 3/20  only the third of twenty shares, on one of twenty machines; npm run merge puts them together

Environment:
  CONTENT_DIR  the catalogue (content)      SITE_URL   https://papers.example.org
  OUT_DIR      the site (dist)              BASE_PATH  /papers/
  CACHE_DIR    can be deleted (.cache)
  OFFLINE_ZIP  the copy to offer for download (papershelf-offline.zip, if it is there)

Exit codes: 0 built, 1 the content has errors, 2 the build failed.`;

await runCommand('The build', async () => {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' }, shard: { type: 'string' } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const share = values.shard === undefined ? undefined : parseShare(values.shard);
  if (values.shard !== undefined && !share) {
    console.error(`\`${values.shard}\` is no share: write \`--shard 3/20\` for the third of twenty.`);
    return 2;
  }
  return reportBuild(await buildSite({ locations: findLocations(), share }));
});
