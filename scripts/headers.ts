/** `npm run headers`: the headers of the site as its host is told of them. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { renderHeaderFile } from '../src/integrations/header-file.ts';
import { type Host, HOSTS, parseHeaderFile, renderForHost } from '../src/integrations/host-headers.ts';
import { loadSite } from '../src/integrations/load-frame.ts';
import { findLocations } from '../src/locations.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run headers -- --host HOST

Print what to write into the configuration of a host, so that it sends the security and cache headers of this site.
HOST is one of ${HOSTS.join(', ')}.
Netlify and Cloudflare Pages need none of it: they read the file _headers of the built site.

Exit codes: 0 printed, 2 failed.`;

await runCommand('Printing the headers', async () => {
  const { values } = parseArgs({ options: { host: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (!isHost(values.host)) throw new Error(`name the host: \`npm run headers -- --host nginx\`; known are ${HOSTS.join(', ')}`);
  const site = await loadSite(findLocations());
  const blocks = parseHeaderFile(renderHeaderFile(await readFile('public/_headers', 'utf8'), site));
  process.stdout.write(renderForHost(values.host, blocks, site.basePath));
  return 0;
});

function isHost(name: string | undefined): name is Host {
  return (HOSTS as readonly (string | undefined)[]).includes(name);
}
