/** One whole build: content in, a finished folder out, or the last good folder left as it was. */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Site } from '../catalogue/model.ts';
import { withBuildLock } from '../integrations/build-lock.ts';
import { loadContent, type LoadedContent } from '../integrations/load-content.ts';
import { readSite } from '../integrations/read-frame.ts';
import { nameAside, recoverFolder, replaceFolder } from '../integrations/replace-folder.ts';
import { findCommit } from '../integrations/site-content.ts';
import type { Locations } from '../locations.ts';
import type { Problem } from '../problems/problem.ts';
import { readLastOutput, writeLastOutput } from './last-output.ts';
import { openPhases, type Phases } from './phases.ts';
import { prepareProgram, type Program } from './program.ts';
import { writeSite } from './write-site.ts';

export interface BuildResult {
  /** With an error among them nothing was built. */
  readonly problems: readonly Problem[];
  /** One line for the person who waits. */
  readonly summary: string;
}

/** Check, build, inspect, swap. @throws when the build itself fails; the folder `locations.out` is then untouched. */
export function buildSite(locations: Locations): Promise<BuildResult> {
  return withBuildLock(locations.cache, () => build(locations));
}

async function build(locations: Locations): Promise<BuildResult> {
  const started = performance.now();
  const phases = openPhases();
  const compiler = new AbortController();
  const { value: site } = await readSite(locations.content, process.env);
  const program = site && phases.measure('compile', () => startCompiling(locations, site, compiler.signal));
  const content = await phases.measure('content', () => loadContent(locations));
  const { problems, catalogue } = content;
  if (problems.some(({ severity }) => severity === 'error') || !catalogue || !program) {
    compiler.abort();
    return { problems, summary: '' };
  }
  await replaceSite({ ...content, catalogue }, { locations, program, phases });
  await phases.report();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const folder = path.relative(process.cwd(), locations.out) || '.';
  return { problems, summary: `Built ${catalogue.entries.length} entries into ${folder} in ${seconds} s.` };
}

/** Whoever waits for it hears of a failure; nobody may. */
function startCompiling(locations: Locations, site: Site, signal: AbortSignal): Promise<Program> {
  const program = prepareProgram(locations, site, signal);
  program.catch(() => undefined);
  return program;
}

interface Means {
  readonly locations: Locations;
  readonly program: Promise<Program>;
  readonly phases: Phases;
}

type SoundContent = LoadedContent & Required<Pick<LoadedContent, 'catalogue'>>;

async function replaceSite({ catalogue, entries, digests }: SoundContent, { locations, program, phases }: Means): Promise<void> {
  const { out, cache } = locations;
  const folder = nameAside(out);
  try {
    await mkdir(path.dirname(out), { recursive: true });
    await recoverFolder(out);
    const [last, commit] = await Promise.all([readLastOutput(cache), findCommit(locations)]);
    const abstracts = new Map(entries.map(({ id, markdown, html }) => [id, { markdown, html }]));
    const source = { catalogue, abstracts, ...(commit !== undefined && { commit }) };
    const { records } = await writeSite({ source, digests, locations, folder, program, last, phases });
    await replaceFolder(folder, out);
    await writeLastOutput(cache, { folder: out, records });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
