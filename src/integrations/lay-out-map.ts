/** The places of all papers on the map: from the cache where nothing has changed, else found in a thread beside other work. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Point } from '../catalogue/map/map-input.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { writeFileAtomic } from '../entries/write-file.ts';

/** Pages are bundled before they are rendered, so addresses relative to this file would lead nowhere. */
const WORKER = path.resolve('src/integrations/map-worker.ts');
/** The code that decides where papers go. */
const CODE = ['src/catalogue/map', 'src/catalogue/related'].map((folder) => path.resolve(folder));

/** Lay out the papers in the order of `entries`. What was found is kept in the folder `cache`, where everything may be deleted. */
export async function layOutMap(catalogue: Catalogue, cache: string): Promise<readonly Point[]> {
  const folder = path.join(cache, 'map');
  const name = `${await digest(catalogue)}.json`;
  const kept = await readKept(path.join(folder, name), catalogue.entries.length);
  if (kept) return kept;
  const points = await layOutAside(catalogue);
  await mkdir(folder, { recursive: true });
  await writeFileAtomic(path.join(folder, name), JSON.stringify(points));
  const older = (await readdir(folder)).filter((file) => file !== name);
  await Promise.all(older.map((file) => rm(path.join(folder, file), { force: true })));
  return points;
}

/** Of all that moves papers: what they say, the vocabulary, and our code. */
async function digest({ entries, topics }: Catalogue): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const folder of CODE) for (const file of (await readdir(folder)).sort()) hash.update(await readFile(path.join(folder, file)));
  hash.update(JSON.stringify([...topics.keys()]));
  for (const entry of entries) hash.update(JSON.stringify(entry));
  return hash.digest('hex').slice(0, 32);
}

async function readKept(file: string, papers: number): Promise<readonly Point[] | undefined> {
  try {
    const points = JSON.parse(await readFile(file, 'utf8')) as unknown;
    return Array.isArray(points) && points.length === papers ? (points as Point[]) : undefined;
  } catch {
    // Damaged or not there: found again.
    return undefined;
  }
}

async function layOutAside(catalogue: Catalogue): Promise<readonly Point[]> {
  const worker = new Worker(WORKER, { workerData: catalogue });
  const [points] = (await once(worker, 'message')) as [readonly Point[]];
  await worker.terminate();
  return points;
}
