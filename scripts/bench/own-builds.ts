/** Our own build, cold, warm and after an edit, in a child process and folders of its own. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Phase } from '../../src/build/phases.ts';
import { joinUsage, type Result } from './result.ts';
import { runMeasured } from './run-measured.ts';
import { measureSite } from './site-sizes.ts';
import type { Workshop } from './workshop.ts';

export const OWN_RUNS = ['cold', 'warm', 'edit'] as const;
export type OwnRun = (typeof OWN_RUNS)[number];

/** Where the content of one size lies, and what is made of it. */
export interface Bed {
  readonly n: number;
  readonly content: string;
  readonly out: string;
  readonly cache: string;
}

/** Build once; `cold` expects neither `out` nor `cache`, the others what the run before left. */
export async function runOwnBuild(name: OwnRun, bed: Bed, { folder, signal }: Workshop): Promise<Result> {
  if (name === 'edit') await editEntry(bed.content);
  const timings = path.join(folder, 'timings.json');
  await writeFile(timings, '');
  const env = { CONTENT_DIR: bed.content, OUT_DIR: bed.out, CACHE_DIR: bed.cache, PAPERSHELF_TIMINGS: timings, OFFLINE_ZIP: '' };
  const run = await runMeasured({ program: process.execPath, args: ['scripts/build.ts'], cwd: process.cwd(), env }, signal);
  const phases = parsePhases(await readFile(timings, 'utf8'));
  const result = { n: bed.n, name, wall: run.wall, ...joinUsage([run]), sizes: await measureSite(bed.out) };
  return { ...result, phases, pagesWall: phases && measurePhases(phases, /pages/), indexWall: phases && measurePhases(phases, /search|index/) };
}

/** One sentence more at the end of the abstract in the middle. */
async function editEntry(content: string): Promise<void> {
  const names = (await readdir(path.join(content, 'papers'))).sort();
  const file = path.join(content, 'papers', names[Math.floor(names.length / 2)] ?? '');
  const source = await readFile(file, 'utf8');
  await writeFile(file, `${source.trimEnd()} A later measurement confirms these findings.\n`);
}

/** Read what a build wrote of its parts; `undefined` when it wrote nothing. */
export function parsePhases(text: string): Phase[] | undefined {
  return text.trim() === '' ? undefined : (JSON.parse(text) as { phases: Phase[] }).phases;
}

/** Seconds in which at least one phase with such a name ran; they may overlap. */
export function measurePhases(phases: readonly Phase[], name: RegExp): number | undefined {
  const chosen = phases.filter((phase) => name.test(phase.name)).sort((a, b) => a.start - b.start);
  if (chosen.length === 0) return undefined;
  let [sum, reached] = [0, 0];
  for (const { start, end } of chosen) {
    sum += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return sum / 1000;
}
