/**
 * The site before the last one, kept in the cache: the next site is made from it by changing what changed, for most of
 * a large site stays, and making and removing a hundred thousand files takes longer than anything else.
 */
import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { SiteOutput } from '../integrations/site-output.ts';

const nameSpare = (cache: string): string => path.join(cache, 'output', 'spare');

/** Make `folder` of the spare one, if there is one that can be moved there. */
export async function takeSpare(cache: string, folder: string): Promise<void> {
  await rename(nameSpare(cache), folder).catch(() => rm(nameSpare(cache), { recursive: true, force: true }));
}

/** Keep the folder of a site that was replaced. */
export async function keepSpare(cache: string, folder: string): Promise<void> {
  const spare = nameSpare(cache);
  await mkdir(path.dirname(spare), { recursive: true });
  await rm(spare, { recursive: true, force: true });
  // Not from one disk to another.
  await rename(folder, spare).catch(() => rm(folder, { recursive: true, force: true }));
}

/** Remove what no record names, and folders that are left empty. */
export function removeStrays({ folder, records }: Pick<SiteOutput, 'folder' | 'records'>, inside = ''): boolean {
  let isEmpty = true;
  for (const item of readdirSync(path.join(folder, inside), { withFileTypes: true })) {
    const name = inside + item.name;
    const absolute = path.join(folder, name);
    if (item.isDirectory() && removeStrays({ folder, records }, `${name}/`)) rmdirSync(absolute);
    else if (item.isDirectory() || records.has(name)) isEmpty = false;
    else rmSync(absolute);
  }
  return isEmpty;
}
