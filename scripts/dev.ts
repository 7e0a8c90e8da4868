/** `npm run dev`: develop with hot reload. */
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { findFreePort, PORT_HELP } from './port.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run dev

Serve the catalogue from its sources, with hot reload and a working search.

Environment:
${PORT_HELP}
  CONTENT_DIR, CACHE_DIR, SITE_URL, BASE_PATH: as for npm run build

Exit codes: 1 the port is in use, 2 the server failed.`;

await runCommand('The development server', async () => {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const port = await findFreePort('run dev');
  if (port === undefined) return 1;
  await dev({ root: process.cwd(), server: { port } });
  return 0;
});
