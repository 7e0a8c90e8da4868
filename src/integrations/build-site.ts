/** One whole build: content in, a finished folder out, or the last good folder left as it was. */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import type { Locations } from '../locations.ts';
import type { Problem } from '../problems/problem.ts';
import { withBuildLock } from './build-lock.ts';
import { checkAside } from './check-aside.ts';
import { inspectSite } from './inspect-site.ts';
import { nameAside, recoverFolder, replaceFolder } from './replace-folder.ts';

export interface BuildResult {
  /** With an error among them nothing was built. */
  readonly problems: readonly Problem[];
  /** One line for the person who waits. */
  readonly summary: string;
}

/** Check, build, inspect, swap. @throws when the build itself fails; the folder `locations.out` is then untouched. */
export async function buildSite(locations: Locations): Promise<BuildResult> {
  const started = performance.now();
  const { problems, ids, basePath } = await checkAside(locations);
  if (problems.some(({ severity }) => severity === 'error')) return { problems, summary: '' };
  const aside = nameAside(locations.out);
  process.env.OUT_DIR = aside;
  // Vite would take this for the base path of the pages.
  delete process.env.BASE_URL;
  try {
    await mkdir(path.dirname(aside), { recursive: true });
    await withBuildLock(process.cwd(), async () => {
      await recoverFolder(locations.out);
      await build({ root: process.cwd(), outDir: aside, logLevel: 'warn' });
      const faults = await inspectSite(aside, { ids, basePath });
      if (faults.length > 0) throw new Error(['the finished pages have faults:', ...faults.slice(0, 20)].join('\n  '));
      await replaceFolder(aside, locations.out);
    });
  } finally {
    process.env.OUT_DIR = locations.out;
    await rm(aside, { recursive: true, force: true });
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const folder = path.relative(process.cwd(), locations.out) || '.';
  return { problems, summary: `Built ${ids.length} entries into ${folder} in ${seconds} s.` };
}
