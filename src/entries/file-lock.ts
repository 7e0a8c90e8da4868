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

const nameAside = (file: string): string => `${file}.${process.pid}.${randomUUID()}`;

/** What processes that were killed left beside the lock. */
async function sweep(file: string): Promise<void> {
  const start = `${path.basename(file)}.`;
  for (const name of await readdir(path.dirname(file))) {
    const holder = name.startsWith(start) ? /^(\d+)\.[\da-f-]{36}$/.exec(name.slice(start.length))?.[1] : undefined;
    if (holder !== undefined && !isAlive(holder)) await rm(path.join(path.dirname(file), name), { force: true });
  }
}

/** The lock appears with its content, so nobody reads it half written. */
async function takeLock(file: string): Promise<boolean> {
  const own = nameAside(file);
  await writeFile(own, String(process.pid));
  try {
    return (await tryLink(own, file)) || ((await removeStale(file)) && (await tryLink(own, file)));
  } finally {
    await rm(own, { force: true });
  }
}

/** Move a dead process's lock away; one that another run took in the meantime is put back. */
async function removeStale(file: string): Promise<boolean> {
  const holder = await readFile(file, 'utf8').catch(() => '');
  if (isAlive(holder)) return false;
  const aside = nameAside(file);
  try {
    await rename(file, aside);
    if ((await readFile(aside, 'utf8')) === holder) return true;
    await tryLink(aside, file);
    return false;
  } catch {
    return false;
  } finally {
    await rm(aside, { force: true });
  }
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
