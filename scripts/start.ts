/** `npm start`: build the catalogue and its search index, then serve them. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { findFreePort, PORT_HELP } from './port.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm start

Build content/ into dist/ and serve it on this machine.

Environment:
${PORT_HELP}
  CONTENT_DIR, OUT_DIR, CACHE_DIR, SITE_URL, BASE_PATH: as for npm run build

Exit codes: 1 the content has errors or the port is in use, 2 the build or the server failed.`;

await runCommand('The start', async () => {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const port = await findFreePort('start');
  if (port === undefined) return 1;
  // A process of its own gives the memory of the build back before the server starts.
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
  if (status !== 0) return status ?? 2;
  await import('./preview.ts');
  return Number(process.exitCode ?? 0);
});
