/** The files of `papers/` that differ from another state of the content: a folder, or a commit of git. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { EntryBytes } from '../src/report/changed-files.ts';

const run = promisify(execFile);

/** An entry holds 64 KB; of what is larger its beginning tells enough. */
const MOST_BYTES = 128 * 1024;

export interface Difference {
  readonly before: EntryBytes;
  readonly after: EntryBytes;
}

/** Compare with a folder of content. @throws when there is none. */
export async function compareWithFolder(content: string, base: string): Promise<Difference> {
  return keepDifferent(await readPapers(base), await readPapers(content));
}

/** Compare with a commit, tag or branch. @throws when git knows no such state. */
export async function compareWithCommit(content: string, ref: string): Promise<Difference> {
  if (!/^[\w][\w./@^~-]{0,200}$/.test(ref)) throw new Error(`\`${ref}\` is not the name of a commit`);
  const after = await readPapers(content);
  const listed = await git(content, 'ls-tree', '-z', ref, 'papers/');
  const before = new Map<string, Uint8Array>();
  for (const line of listed.toString().split('\0')) {
    const [, type, oid, name] = /^\d+ (\w+) ([0-9a-f]+)\tpapers\/([^/]+)$/.exec(line) ?? [];
    if (type !== 'blob' || oid === undefined || name === undefined) continue;
    const bytes = after.get(name);
    // What has the same name as an object has the same bytes.
    if (bytes && hashBlob(bytes, oid.length) === oid) before.set(name, bytes);
    else before.set(name, await git(content, 'cat-file', 'blob', oid));
  }
  return keepDifferent(before, after);
}

async function git(cwd: string, ...args: readonly string[]): Promise<Buffer> {
  try {
    return (await run('git', args, { cwd, encoding: 'buffer', maxBuffer: 256 * 1024 * 1024 })).stdout;
  } catch (cause) {
    throw new Error(`git cannot read ${args.at(-2) ?? ''} ${args.at(-1) ?? ''}; is the history there?`, { cause });
  }
}

function hashBlob(bytes: Uint8Array, digits: number): string {
  return createHash(digits === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}

/** Ordinary files alone: links are reported by the check and never followed. */
async function readPapers(content: string): Promise<Map<string, Uint8Array>> {
  const folder = path.join(content, 'papers');
  const files = new Map<string, Uint8Array>();
  for (const name of (await readdir(folder)).sort()) {
    const file = path.join(folder, name);
    if (name.startsWith('.') || !(await lstat(file)).isFile()) continue;
    files.set(name, (await readFile(file)).subarray(0, MOST_BYTES));
  }
  return files;
}

function keepDifferent(before: EntryBytes, after: EntryBytes): Difference {
  const differs = (name: string): boolean => {
    const [old, now] = [before.get(name), after.get(name)];
    return !old || !now || Buffer.compare(old, now) !== 0;
  };
  const keep = (files: EntryBytes): EntryBytes => new Map([...files].filter(([name]) => differs(name)));
  return { before: keep(before), after: keep(after) };
}
