/** One process at a time, by a file. The lock names its process, so that one left behind by a crash is taken over. */
import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Run `act` while no other process holds `file`; `onHeld` is awaited before each further attempt, and ends them by throwing. */
export async function withFileLock<T>(file: string, onHeld: () => Promise<void>, act: () => Promise<T>): Promise<T> {
  await mkdir(path.dirname(file), { recursive: true });
  while (!(await takeLock(file))) await onHeld();
  try {
    await sweep(file);
    return await act();
  } finally {
    await rm(file, { force: true });
  }
}

/** What processes that were killed left beside the lock. */
async function sweep(file: string): Promise<void> {
  const start = `${path.basename(file)}.`;
  for (const name of await readdir(path.dirname(file))) {
    const holder = name.startsWith(start) ? /^(?:stale\.)*(\d+)\.[\da-f-]{36}$/.exec(name.slice(start.length))?.[1] : undefined;
    if (holder !== undefined && !isAlive(holder)) await rm(path.join(path.dirname(file), name), { force: true });
  }
}

/** The lock appears with its content, so nobody reads it half written. */
async function takeLock(file: string): Promise<boolean> {
  const own = `${file}.${process.pid}.${randomUUID()}`;
  await writeFile(own, String(process.pid));
  try {
    return (await tryLink(own, file)) || ((await isStale(file)) && (await replaceStale(own, file)));
  } finally {
    await rm(own, { force: true });
  }
}

/** Only who holds a second lock may replace a stale first one: else the lock of a third, taken in the meantime, would be replaced. */
async function replaceStale(own: string, file: string): Promise<boolean> {
  const second = `${file}.stale`;
  if (!(await takeLock(second))) return false;
  try {
    if (!(await isStale(file))) return false;
    await rename(own, file);
    return true;
  } finally {
    await rm(second, { force: true });
  }
}

/** Whether a lock is there whose process is not. */
async function isStale(file: string): Promise<boolean> {
  const holder = await readFile(file, 'utf8').catch(() => undefined);
  return holder !== undefined && !isAlive(holder);
}

async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw cause;
  }
}

function isAlive(holder: string): boolean {
  if (!/^\d+$/.test(holder)) return false;
  try {
    process.kill(Number(holder), 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
