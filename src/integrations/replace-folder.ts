import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Where this process makes what will replace `folder`; nobody takes it for the folder. */
export const nameAside = (folder: string): string => path.join(path.dirname(folder), `.${path.basename(folder)}-${process.pid}`);

/** Two renames, so that a reader finds the old folder or the new one. @param dispose what becomes of the old one */
export async function replaceFolder(from: string, to: string, dispose = removeFolder): Promise<void> {
  const old = `${from}-old`;
  await rm(old, { recursive: true, force: true });
  if (!(await moveIfThere(to, old))) return rename(from, to);
  await rename(from, to);
  return dispose(old);
}

const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** Clear away what killed processes left; one killed between the two renames had moved the last good folder aside. */
export async function recoverFolder(folder: string): Promise<void> {
  const start = `.${path.basename(folder)}-`;
  for (const name of await readdir(path.dirname(folder))) {
    const [, owner, moved] = /^(\d+)(-old)?$/.exec(name.startsWith(start) ? name.slice(start.length) : '') ?? [];
    if (owner === undefined || isAlive(Number(owner))) continue;
    const left = path.join(path.dirname(folder), name);
    const isThere = (await readdir(folder).catch(() => undefined)) !== undefined;
    if (moved !== undefined && !isThere) await moveIfThere(left, folder);
    else await rm(left, { recursive: true, force: true });
  }
}

function moveIfThere(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    (cause: unknown) => {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause;
      return false;
    },
  );
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
