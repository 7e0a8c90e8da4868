/**
 * A finished part of the index in the cache: a folder with Pagefind's files, the words that were counted, and a record
 * of both. One that is not whole counts as absent.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { listSiteFiles } from '../offline/site-files.ts';
import type { CountedWords } from '../search/record/count-words.ts';

export interface StoredPart {
  /** Where Pagefind's files are. */
  readonly folder: string;
  /** Pagefind's table of contents; empty for a part without pages. */
  readonly contents: string;
  readonly files: readonly StoredFile[];
  readonly counted: CountedWords;
}

export interface StoredFile {
  /** Below the folder, with slashes. */
  readonly name: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
  /** In milliseconds. */
  readonly modified: number;
}

interface PartRecord extends Pick<StoredPart, 'contents' | 'files'> {
  /** SHA-256 of the file of words. */
  readonly words: string;
}

const RECORD_FILE = 'part.json';
const WORDS_FILE = 'words.bin';
const FILES_FOLDER = 'pagefind';

/** The folder of Pagefind's files within that of a part. */
export const nameFilesFolder = (folder: string): string => path.join(folder, FILES_FOLDER);

/** Read a part; nothing where it is absent or anything of it was lost or touched. */
export async function readStoredPart(folder: string): Promise<StoredPart | undefined> {
  try {
    const { contents, files, words } = JSON.parse(await readFile(path.join(folder, RECORD_FILE), 'utf8')) as PartRecord;
    const bytes = await readFile(path.join(folder, WORDS_FILE));
    const within = nameFilesFolder(folder);
    if (digest(bytes) !== words || !files.every((file) => isWhole(within, file))) return undefined;
    return { folder: within, contents, files, counted: deserialize(bytes) as CountedWords };
  } catch {
    return undefined;
  }
}

/** Complete the folder of a part, in which Pagefind's files are. @param known files whose bytes need not be read */
export async function completePart(
  folder: string,
  { contents, counted }: Pick<StoredPart, 'contents' | 'counted'>,
  known: ReadonlyMap<string, StoredFile>,
): Promise<void> {
  const within = nameFilesFolder(folder);
  const files: StoredFile[] = [];
  for (const name of await listSiteFiles(within)) files.push(known.get(name) ?? describeFile(within, name));
  const bytes = serialize(counted);
  await writeFile(path.join(folder, WORDS_FILE), bytes);
  const record: PartRecord = { contents, files, words: digest(bytes) };
  await writeFile(path.join(folder, RECORD_FILE), JSON.stringify(record));
}

/** Remove all in `folder` but the items named `kept`. */
export async function removeOthers(folder: string, kept: ReadonlySet<string>): Promise<void> {
  const others = (await readdir(folder)).filter((name) => !kept.has(name));
  for (const name of others) rmSync(path.join(folder, name), { recursive: true, force: true });
}

/** Thousands of small files are read much faster without a thread and a promise for each. */
function describeFile(folder: string, name: string): StoredFile {
  const bytes = readFileSync(path.join(folder, name));
  return { name, bytes: bytes.length, digest: digest(bytes), modified: statSync(path.join(folder, name)).mtimeMs };
}

/** A cache that came from another machine has lost its times, so that the bytes decide. */
function isWhole(folder: string, file: StoredFile): boolean {
  const absolute = path.join(folder, file.name);
  const found = statSync(absolute, { throwIfNoEntry: false });
  return found?.size === file.bytes && (found.mtimeMs === file.modified || digest(readFileSync(absolute)) === file.digest);
}

export function isUntouched(folder: string, { name, bytes, modified }: StoredFile): boolean {
  const found = statSync(path.join(folder, name), { throwIfNoEntry: false });
  return found?.size === bytes && found.mtimeMs === modified;
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
