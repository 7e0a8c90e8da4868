/** `npm run preview`: serve the finished site. */
import { parseArgs } from 'node:util';
import { loadSite } from '../src/integrations/load-frame.ts';
import { serveSite } from '../src/integrations/site-server.ts';
import { findLocations } from '../src/locations.ts';
import { describeTakenPort, PORT_HELP, readPort } from './port.ts';
import { hasSite } from './has-site.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run preview

Serve dist/ on this machine, as built by npm run build.

Environment:
  OUT_DIR  the site (dist)
${PORT_HELP}

Exit codes: 1 the port is in use or there is no site yet, 2 the server failed.`;

await runCommand('The server', async () => {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const locations = findLocations();
  if (!hasSite(locations.out)) return 1;
  const [port, { basePath }] = [readPort(), await loadSite(locations)];
  const server = await serveSite({ folder: locations.out, port, basePath });
  if (server.kind === 'port-taken') {
    console.error(describeTakenPort(port, 'run preview'));
    return 1;
  }
  console.log(`The catalogue is at ${server.url} (Ctrl+C ends it).`);
  return 0;
});
