/** Find the browser that tests and measurements drive, or install Debian's. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The shell is the same engine without windows: tests take half the time. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];
const [SHELL, FULL] = ['chromium-headless-shell', 'chromium'].map((name) => `apt-get install -y --no-install-recommends ${name}`);
const INSTALL = `apt-get update && (${SHELL} || ${FULL})`;

export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--in-process-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const CHROMIUM_MISSING = `No Chromium was found, and the browser tests need one.
Fix: run \`sudo sh -c '${INSTALL}'\`, or name one you have: \`CHROMIUM_PATH=/path/to/chrome npm test\`.`;

/** Find Chromium or Chrome: `CHROMIUM_PATH`, then the PATH, then the usual places. */
export function findChromium(env: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  if (env.CHROMIUM_PATH) return isExecutable(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  const folders = (env.PATH ?? '').split(path.delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...candidates, ...ELSEWHERE].find(isExecutable);
}

/** Install Debian's Chromium where that is allowed without asking: as root, with apt-get. Tell whether it worked. */
export function installChromium(): boolean {
  if (process.getuid?.() !== 0 || process.env.CHROMIUM_PATH) return false;
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return false;
  console.log(`No Chromium was found. Running: ${INSTALL}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('sh', ['-c', INSTALL], { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
