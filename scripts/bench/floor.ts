/** What no build with these files can undercut by much: writing them, and Pagefind over the finished pages. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { joinUsage, type Result } from './result.ts';
import { runMeasured } from './run-measured.ts';
import { INDEX_FOLDERS } from './site-sizes.ts';
import type { Workshop } from './workshop.ts';
import type { WriteTimes } from './write-files.ts';

/** Write the files of the finished `site` once more, and index them anew. */
export async function measureFloor(n: number, site: string, { folder, signal }: Workshop): Promise<Result> {
  const copy = path.join(folder, 'floor');
  const script = path.join(import.meta.dirname, 'write-files.ts');
  const written = await runMeasured({ program: process.execPath, args: [script, site, copy], cwd: process.cwd() }, signal);
  const times = JSON.parse(written.output) as WriteTimes;
  for (const name of INDEX_FOLDERS) await rm(path.join(copy, name), { recursive: true, force: true });
  const index = await runPagefind(copy, signal);
  await rm(copy, { recursive: true, force: true });
  const { cpu, ...usage } = joinUsage([index]);
  const pagesAndIndex = { pagesWall: times.wall, indexWall: index.wall };
  return { n, name: 'floor', wall: times.wall + index.wall, ...pagesAndIndex, cpu: cpu && cpu + times.cpu, ...usage };
}

/** Pagefind as it comes, over the pages of a folder. */
export function runPagefind(site: string, signal: AbortSignal): ReturnType<typeof runMeasured> {
  const program = path.resolve('node_modules/.bin/pagefind');
  return runMeasured({ program, args: ['--site', site, '--quiet'], cwd: process.cwd() }, signal);
}
