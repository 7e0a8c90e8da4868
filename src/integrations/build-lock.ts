/**
 * One build at a time in a checkout: Astro compiles the pages into a folder of the project that two builds would
 * share (`.astro/.prerender`). The lock names its process, so that one left behind by a crash is taken over.
 */
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PAUSE_MS = 300;

/** Run `act` while no other process builds in `root`; waits as long as that takes. */
export async function withBuildLock<T>(root: string, act: () => Promise<T>): Promise<T> {
  const file = path.join(root, '.astro', 'build.lock');
  await mkdir(path.dirname(file), { recursive: true });
  while (!(await takeLock(file))) await wait(PAUSE_MS);
  try {
    return await act();
  } finally {
    await rm(file, { force: true });
  }
}

async function takeLock(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
    if (!(await isHeld(file))) await rm(file, { force: true });
    return false;
  }
}

/** An empty file is one that is being written. */
async function isHeld(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => 'gone');
  if (text === '' || text === 'gone') return true;
  try {
    process.kill(Number(text), 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
