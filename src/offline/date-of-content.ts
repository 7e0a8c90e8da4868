/** Of which day a copy is: that of its content, so that making it again changes nothing. */
import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/**
 * Find the time of the content: `SOURCE_DATE_EPOCH` (https://reproducible-builds.org/specs/source-date-epoch/), or
 * the last commit that touched the folder, or, outside of git, its newest file.
 */
export async function findDateOfContent(folder: string, env: Readonly<Record<string, string | undefined>> = process.env): Promise<Date> {
  const given = env['SOURCE_DATE_EPOCH'];
  if (given) {
    if (!/^\d{1,11}$/.test(given)) throw new Error(`SOURCE_DATE_EPOCH is not a number of seconds: \`${given}\``);
    return new Date(Number(given) * 1000);
  }
  return (await findLastCommit(folder)) ?? findNewestFile(folder);
}

async function findLastCommit(folder: string): Promise<Date | undefined> {
  try {
    const { stdout } = await promisify(execFile)('git', ['-C', folder, 'log', '-1', '--format=%ct', '--', '.']);
    return /^\d+\s*$/.test(stdout) ? new Date(Number(stdout) * 1000) : undefined;
  } catch {
    // No git, or no repository.
    return undefined;
  }
}

async function findNewestFile(folder: string): Promise<Date> {
  let newest = 0;
  for (const item of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (item.isFile()) newest = Math.max(newest, (await stat(path.join(item.parentPath, item.name))).mtimeMs);
  }
  return new Date(newest);
}
