/** `npm run compress`: compressed copies beside the files of the finished site. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CODING_NAMES, type CodingName, compressFiles } from '../src/integrations/compress-files.ts';
import { findLocations } from '../src/locations.ts';
import { hasSite } from './has-site.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run compress -- [--as br,gzip]

Put a compressed copy beside every text of dist/, for servers that send such copies (\`npm run headers -- --host nginx\`
says how). Copies of files that did not change since the last time are taken from the cache.

Options:
  --as CODINGS  ${CODING_NAMES.join(', ')} or both; br unless named

Environment:
  OUT_DIR    the site (dist)
  CACHE_DIR  what may be reused (.cache)

Exit codes: 0 written, 1 there is no site yet, 2 failed.`;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

await runCommand('Compressing', async () => {
  const { values } = parseArgs({ options: { as: { type: 'string', default: 'br' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const { out, cache } = findLocations();
  if (!hasSite(out)) return 1;
  const done = await compressFiles({ folder: out, codings: readCodings(values.as), cache: path.join(cache, 'compressed') });
  console.log(`Compressed ${done.files} files of ${megabytes(done.bytes)} to ${megabytes(done.compressed)}, ${done.made} of them anew.`);
  return 0;
});

function readCodings(text: string): CodingName[] {
  const names = text.split(',').map((name) => name.trim());
  const codings = CODING_NAMES.filter((name) => names.includes(name));
  if (codings.length < new Set(names).size) throw new Error(`--as ${text}: known are ${CODING_NAMES.join(', ')}`);
  return codings;
}
