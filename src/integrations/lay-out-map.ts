/**
 * The places of papers on the map. Landmarks find theirs among each other, all others join them (see
 * join-landmarks.ts); both are kept in the cache by a digest of what decides them, and what is missing is found in a
 * thread beside other work. The places are the same whatever was kept.
 */
import { hash as digestText } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { choosePapers, LANDMARKS, type MappedPaper } from '../catalogue/map/chosen-papers.ts';
import { keepApart } from '../catalogue/map/keep-apart.ts';
import type { Layout, LayoutTask } from '../catalogue/map/lay-out-landmarks.ts';
import type { Point } from '../catalogue/map/map-input.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { digestCode } from './code-digest.ts';
import { keepPlaces, type KeptPlaces, readPlaces } from './kept-places.ts';

/** Pages are bundled before they are rendered, so addresses relative to this file would lead nowhere. */
const WORKER = path.resolve('src/integrations/map-worker.ts');
/** The code that decides where papers go, and the versions it runs on. */
const CODE = ['src/catalogue', 'package-lock.json'];

interface DigestedPaper extends MappedPaper {
  /** Of all that decides where it goes, beside the landmarks. */
  readonly digest: string;
}

/** Lay out papers in their order. What was found is kept in the folder `cache`, where everything may be deleted. */
export async function layOutMap({ entries, topics }: Pick<Catalogue, 'entries' | 'topics'>, cache: string): Promise<readonly Point[]> {
  const papers = choosePapers(entries.map(digestPaper), entries.length);
  const landmarks = papers.slice(0, LANDMARKS);
  const others = papers.slice(LANDMARKS);
  const vocabulary = [...topics.keys()];
  const folder = path.join(cache, 'map');
  const name = digestLandmarks(landmarks, vocabulary);
  const kept = await readPlaces(folder, name);
  const isKept = landmarks.every(({ digest }) => kept.has(digest));
  const missing = others.filter(({ digest }) => !kept.has(digest));
  if (!isKept || missing.length > 0) {
    const known = isKept ? { known: landmarks.map(({ digest }) => getPlace(kept, digest)) } : {};
    const found = await layOutAside({ landmarks, vocabulary, ...known, others: missing });
    for (const [at, { digest }] of landmarks.entries()) kept.set(digest, found.landmarks[at] ?? [0, 0]);
    for (const [at, { digest }] of missing.entries()) kept.set(digest, found.others[at] ?? [0, 0]);
    await keepPlaces(folder, name, new Map(papers.map(({ digest }) => [digest, getPlace(kept, digest)])));
  }
  const apart = keepApart(papers.map(({ digest }) => getPlace(kept, digest)));
  const places = new Map(papers.map(({ id }, at) => [id, apart[at]]));
  return entries.map(({ id }): Point => places.get(id) ?? [0, 0]);
}

const getPlace = (kept: KeptPlaces, digest: string): Point => kept.get(digest) ?? [0, 0];

function digestPaper({ id, titleText, text, topics = [] }: MappedPaper): DigestedPaper {
  return { id, titleText, text, topics, digest: digestText('sha256', [id, titleText, ...topics, text].join('\0'), 'base64url').slice(0, 22) };
}

const digestLandmarks = (landmarks: readonly DigestedPaper[], vocabulary: readonly string[]): string =>
  digestText('sha256', JSON.stringify([digestCode(CODE), vocabulary, landmarks.map(({ digest }) => digest)]), 'hex').slice(0, 32);

async function layOutAside(task: LayoutTask): Promise<Layout> {
  const worker = new Worker(WORKER, { workerData: task });
  const [layout] = (await once(worker, 'message')) as [Layout];
  await worker.terminate();
  return layout;
}
