/**
 * Read all entries of a content folder. What a file became is kept in the cache by the digest of its bytes, under
 * a name that changes with the code that renders, so that a rebuild parses only what changed. Deleting the cache
 * is always safe.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import type { Problem } from '../problems/problem.ts';
import type { RenderedEntry } from './entry.ts';
import { listEntryFiles } from './entry-files.ts';
import type { EntryFile } from './parse-entry.ts';
import { parseEntries } from './parse-pool.ts';

export interface EntriesRead {
  /** Entries without errors, by file name. */
  readonly entries: RenderedEntry[];
  readonly problems: Problem[];
  /** What could be read of the other entries; not for building anything. */
  readonly drafts: RenderedEntry[];
  /** SHA-256 (hex, first 32 characters) of each entry's bytes and of the code that rendered it, by id. */
  readonly digests: ReadonlyMap<string, string>;
}

interface CachedEntry {
  readonly digest: string;
  readonly entry: RenderedEntry;
  readonly problems: Problem[];
}

interface Folders {
  /** The content folder; its `papers` folder is read. */
  readonly content: string;
  readonly cache: string;
}

/** Read, judge and render every entry. @throws when the folder cannot be read. */
export async function readEntries({ content, cache }: Folders): Promise<EntriesRead> {
  const version = await digestRenderer();
  const cacheFile = path.join(cache, 'entries', `${version}.ndjson`);
  const known = await readCache(cacheFile);
  const { files, problems } = await listEntryFiles(path.join(content, 'papers'));
  const sources = files.map((file) => readSource(file, version));
  const changed = sources.filter(({ digest }) => !known.has(digest));
  const parsed = new Map((await parseEntries(changed)).map((result, index) => [changed[index]?.digest, result] as const));
  const kept: CachedEntry[] = [];
  const drafts = [...parsed.values()].flatMap(({ draft }) => draft ?? []);
  for (const { digest } of sources) {
    const { entry, problems: found } = known.get(digest) ?? parsed.get(digest) ?? { problems: [] };
    problems.push(...found);
    if (entry) kept.push({ digest, entry, problems: found });
  }
  if (changed.length > 0 || known.size !== kept.length) await writeCache(cacheFile, kept);
  return { entries: kept.map(({ entry }) => entry), drafts, problems, digests: new Map(kept.map(({ entry, digest }) => [entry.id, digest])) };
}

interface Source extends EntryFile {
  readonly digest: string;
}

/** One small file after the other: waiting for each would take longer than reading it. */
function readSource(absolute: string, version: string): Source {
  const file = path.relative(process.cwd(), absolute);
  const bytes = readFileSync(absolute);
  const digest = createHash('sha256').update(version).update(file).update('\0').update(bytes).digest('hex').slice(0, 32);
  return { file, bytes, digest };
}

/** Line by line, so that the text of the whole cache never stands in memory. */
async function readCache(file: string): Promise<Map<string, CachedEntry>> {
  const known = new Map<string, CachedEntry>();
  if (!existsSync(file)) return known;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const cached = parseLine(line);
    if (cached) known.set(cached.digest, cached);
  }
  return known;
}

/** Whole or not at all, as every file. */
async function writeCache(file: string, entries: readonly CachedEntry[]): Promise<void> {
  const aside = `${file}.${process.pid}`;
  await mkdir(path.dirname(file), { recursive: true });
  await pipeline(renderLines(entries), createWriteStream(aside));
  await rename(aside, file);
}

function* renderLines(entries: readonly CachedEntry[]): Generator<string> {
  for (const entry of entries) yield `${JSON.stringify(entry)}\n`;
}

/** A line that a crash or a person damaged counts as absent. */
function parseLine(line: string): CachedEntry | undefined {
  try {
    const cached = JSON.parse(line) as Partial<CachedEntry>;
    return cached.digest && cached.entry && cached.problems ? (cached as CachedEntry) : undefined;
  } catch {
    return undefined;
  }
}

/** A digest of this room's code and of the versions it runs on. */
async function digestRenderer(): Promise<string> {
  const room = import.meta.dirname;
  const hash = createHash('sha256').update(process.version);
  const names = (await readdir(room)).filter((name) => name.endsWith('.ts')).sort();
  const lock = path.join(room, '..', '..', 'package-lock.json');
  for (const file of [...names.map((name) => path.join(room, name)), lock]) hash.update(await readFile(file).catch(() => ''));
  return hash.digest('hex').slice(0, 16);
}
