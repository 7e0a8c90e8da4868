/** `npm run build`: check the content, build the pages and the search index aside, look them over, then put them in place. */
import { parseArgs } from 'node:util';
import { buildSite } from '../src/build/build-site.ts';
import { findLocations } from '../src/locations.ts';
import { renderText } from '../src/problems/reporters/text.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run build

Build the catalogue in content/ into dist/: pages, and the search index.
Nothing replaces the last good dist/ unless everything succeeds.

Environment:
  CONTENT_DIR  the catalogue (content)      SITE_URL   https://papers.example.org
  OUT_DIR      the site (dist)              BASE_PATH  /papers/
  CACHE_DIR    can be deleted (.cache)
  OFFLINE_ZIP  the copy to offer for download (papershelf-offline.zip, if it is there)

Exit codes: 0 built, 1 the content has errors, 2 the build failed.`;

await runCommand('The build', async () => {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const { problems, summary } = await buildSite(findLocations());
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) console.error(renderText(errors));
  else console.log(summary);
  return errors.length > 0 ? 1 : 0;
});
