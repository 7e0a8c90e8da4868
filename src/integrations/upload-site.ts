/** Upload what changed of a finished site, step by step. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { findHeaders, type HeaderBlock, REVALIDATED } from './host-headers.ts';
import { readHostRecord, renderHostRecord } from './host-record.ts';
import { findMediaType } from './media-types.ts';
import { type FileRecord, HOST_RECORD, isDeletion, planUpload, type UploadPlan } from './plan-upload.ts';
import type { FileHeaders, UploadTarget } from './upload-target.ts';

interface Upload {
  readonly target: UploadTarget;
  readonly blocks: readonly HeaderBlock[];
  readonly next: FileRecord;
  readonly today: string;
  readonly grace: number;
}

export async function planFor({ target, blocks, next, today, grace }: Upload): Promise<UploadPlan> {
  const host = await readHostRecord(target.readLines(HOST_RECORD));
  return planUpload(host, next, { findCaching: (file) => findFileHeaders(blocks, file)['Cache-Control'], today, grace });
}

export async function carryOut(plan: UploadPlan, { target, blocks }: Pick<Upload, 'target' | 'blocks'>): Promise<void> {
  if (plan.steps.length > 0) await target.write(HOST_RECORD, renderHostRecord(plan.started));
  for (const { name, files } of plan.steps) {
    if (isDeletion(name)) await target.remove(files);
    else for (const [headers, group] of groupByHeaders(blocks, files)) await target.put(group, headers);
  }
  await target.write(HOST_RECORD, renderHostRecord(plan.finished));
}

/** What a storage must be told of a file, for it reads no `_headers`. */
export function findFileHeaders(blocks: readonly HeaderBlock[], file: string): FileHeaders {
  const headers = findHeaders(blocks, file);
  return { 'Cache-Control': headers.get('Cache-Control') ?? REVALIDATED, 'Content-Type': headers.get('Content-Type') ?? findMediaType(file) };
}

/**
 * What a storage gets of the files of a site. It keeps the headers of a file beside it, so that other headers make
 * another file; and it cannot choose between a file and its compressed copy, which what stands before it makes.
 */
export function chooseForStorage(blocks: readonly HeaderBlock[], files: FileRecord): FileRecord {
  const isCopy = (file: string): boolean => /\.(?:br|gz)$/.test(file) && Object.hasOwn(files, file.replace(/\.\w+$/, ''));
  const chosen = Object.entries(files).filter(([file]) => !isCopy(file));
  return Object.fromEntries(
    chosen.map(([file, [bytes, digest]]) => [file, [bytes, digestText(digest + JSON.stringify(findFileHeaders(blocks, file)))]]),
  );
}

function groupByHeaders(blocks: readonly HeaderBlock[], files: readonly string[]): Iterable<[FileHeaders, string[]]> {
  const groups = new Map<string, [FileHeaders, string[]]>();
  for (const file of files) {
    const headers = findFileHeaders(blocks, file);
    const key = JSON.stringify(headers);
    const group = groups.get(key)?.[1];
    if (group) group.push(file);
    else groups.set(key, [headers, [file]]);
  }
  return groups.values();
}

const digestText = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

const AT_ONCE = 16;

/** Read what a finished site consists of. */
export async function recordFiles(site: string): Promise<FileRecord> {
  const items = await readdir(site, { recursive: true, withFileTypes: true });
  const names = items
    .filter((item) => item.isFile())
    .map((item) => path.relative(site, path.join(item.parentPath, item.name)).replaceAll(path.sep, '/'));
  const rest = names.filter((name) => name !== HOST_RECORD).values();
  const found = new Map<string, readonly [number, string]>();
  const read = async (): Promise<void> => {
    for (const name of rest) {
      const bytes = await readFile(path.join(site, name));
      found.set(name, [bytes.length, digestText(bytes)]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, read));
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
