/**
 * Read all entries of a content folder. What a file became is kept in the cache by the digest of its bytes, under
 * a name that changes with the code that renders, so that a rebuild parses only what changed. Deleting the cache
 * is always safe.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../problems/problem.ts';
import type { RenderedEntry } from './entry.ts';
import { listEntryFiles } from './entry-files.ts';
import { parseEntry } from './parse-entry.ts';
import { writeFileAtomic } from './write-file.ts';

export interface EntriesRead {
  /** Entries without errors, by file name. */
  readonly entries: RenderedEntry[];
  readonly problems: Problem[];
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
  const entries: RenderedEntry[] = [];
  const digests = new Map<string, string>();
  const lines: string[] = [];
  let parsed = 0;
  for (const absolute of files) {
    const file = path.relative(process.cwd(), absolute);
    const bytes = await readFile(absolute);
    const digest = createHash('sha256').update(version).update(file).update('\0').update(bytes).digest('hex').slice(0, 32);
    const cached = known.get(digest);
    if (!cached) parsed++;
    const result = cached ?? { digest, ...parseEntry({ file, bytes }) };
    problems.push(...result.problems);
    if (!result.entry) continue;
    entries.push(result.entry);
    digests.set(result.entry.id, digest);
    lines.push(JSON.stringify({ digest, entry: result.entry, problems: result.problems }));
  }
  if (parsed > 0 || known.size !== lines.length) await writeFileAtomic(cacheFile, `${lines.join('\n')}\n`);
  return { entries, problems, digests };
}

async function readCache(file: string): Promise<Map<string, CachedEntry>> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const known = new Map<string, CachedEntry>();
  for (const line of text.split('\n')) {
    const cached = parseLine(line);
    if (cached) known.set(cached.digest, cached);
  }
  return known;
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
