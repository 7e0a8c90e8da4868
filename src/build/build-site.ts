/** One whole build: content in, a finished folder out, or the last good folder left as it was. */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Catalogue, Site } from '../catalogue/model.ts';
import { withBuildLock } from '../integrations/build-lock.ts';
import { loadContent, type LoadedContent } from '../integrations/load-content.ts';
import { readSite } from '../integrations/read-frame.ts';
import { nameAside, recoverFolder, replaceFolder } from '../integrations/replace-folder.ts';
import type { Share } from '../integrations/share.ts';
import { findCommit } from '../integrations/site-content.ts';
import type { Locations } from '../locations.ts';
import type { Problem } from '../problems/problem.ts';
import { nameRecordsFile, readOutputRecords, writeOutputRecords } from './output-records.ts';
import { openPhases, type Phases } from './phases.ts';
import { prepareProgram, type Program } from './program.ts';
import { finishShard, nameShardSite, readShards, takeOverCaches } from './shards.ts';
import { keepSpare, removeStrays, takeSpare } from './spare-folder.ts';
import { type SiteToWrite, writeSite } from './write-site.ts';

export interface BuildResult {
  /** With an error among them nothing was built. */
  readonly problems: readonly Problem[];
  /** One line for the person who waits. */
  readonly summary: string;
}

export interface BuildTask {
  readonly locations: Locations;
  /** Build only this share, into a shard that `shards` of another build takes over. */
  readonly share?: Share | undefined;
  /** Folders of finished shards. */
  readonly shards?: readonly string[];
}

/** Check, build, inspect, swap. @throws when the build itself fails; the folder `locations.out` is then untouched. */
export function buildSite(task: BuildTask): Promise<BuildResult> {
  return withBuildLock(task.locations.cache, () => build(task));
}

async function build(task: BuildTask): Promise<BuildResult> {
  const { locations } = task;
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
  await replaceSite(task, { ...content, catalogue, program, phases });
  await phases.report();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const folder = path.relative(process.cwd(), locations.out) || '.';
  const share = task.share ? `Share ${task.share.index + 1} of ${task.share.count} of ` : '';
  return { problems, summary: `Built ${share}${catalogue.entries.length} entries into ${folder} in ${seconds} s.` };
}

/** Whoever waits for it hears of a failure; nobody may. */
function startCompiling(locations: Locations, site: Site, signal: AbortSignal): Promise<Program> {
  const program = prepareProgram(locations, site, signal);
  program.catch(() => undefined);
  return program;
}

interface Means extends Omit<LoadedContent, 'problems'> {
  readonly catalogue: Catalogue;
  readonly program: Promise<Program>;
  readonly phases: Phases;
}

async function replaceSite({ locations, share, shards = [] }: BuildTask, { catalogue, abstracts, digests, program, phases }: Means): Promise<void> {
  const { out, cache } = locations;
  const aside = nameAside(out);
  try {
    await mkdir(path.dirname(out), { recursive: true });
    await recoverFolder(out);
    await takeOverCaches(shards, cache);
    const commit = await findCommit(locations);
    const source = { catalogue, abstracts, ...(commit !== undefined && { commit }) };
    const last = [...(await readShards(shards)), ...(await readOutputRecords(nameRecordsFile(cache)))];
    const work: SiteToWrite = { source, digests, locations, folder: share ? nameShardSite(aside) : aside, program, last, phases, share };
    if (!share) await takeSpare(cache, aside);
    const output = await writeSite(work);
    const { records } = output;
    if (share) await finishShard(aside, { records, cache });
    else removeStrays(output);
    await replaceFolder(aside, out, share ? undefined : (old) => keepSpare(cache, old));
    if (!share) await writeOutputRecords(nameRecordsFile(cache), { folder: out, records });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
