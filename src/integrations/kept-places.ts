/** Places on a map that were found before: one file with a digest of itself in its first line. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Point } from '../catalogue/map/map-input.ts';
import { writeFileAtomic } from '../entries/write-file.ts';

/** By the digests of papers. */
export type KeptPlaces = ReadonlyMap<string, Point>;

/** Read what was kept under a name; empty where that is missing or damaged. */
export async function readPlaces(folder: string, name: string): Promise<Map<string, Point>> {
  const text = await readFile(path.join(folder, fileOf(name)), 'utf8').catch(() => '');
  const end = text.indexOf('\n');
  const places = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== digest(places)) return new Map();
  return new Map(JSON.parse(places) as [string, Point][]);
}

/** Keep places under a name, and nothing else in the folder. */
export async function keepPlaces(folder: string, name: string, places: KeptPlaces): Promise<void> {
  const text = JSON.stringify([...places]);
  await mkdir(folder, { recursive: true });
  await writeFileAtomic(path.join(folder, fileOf(name)), `${digest(text)}\n${text}`);
  const older = (await readdir(folder)).filter((file) => file !== fileOf(name));
  await Promise.all(older.map((file) => rm(path.join(folder, file), { force: true, recursive: true })));
}

const fileOf = (name: string): string => `${name}.json`;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
