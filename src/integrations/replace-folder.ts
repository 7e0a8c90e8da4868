import { rename, rm } from 'node:fs/promises';

/** Two renames, so that a reader finds the old folder or the new one. */
export async function replaceFolder(from: string, to: string): Promise<void> {
  const old = `${from}-old`;
  await rm(old, { recursive: true, force: true });
  await rename(to, old).catch((cause: unknown) => {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause;
  });
  await rename(from, to);
  await rm(old, { recursive: true, force: true });
}
