/** Writes the pictures for previews elsewhere into a site. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Catalogue } from '../catalogue/model.ts';
import { listPictures } from '../pictures/list-pictures.ts';
import { openPictureCache } from '../pictures/picture-cache.ts';

/** Pictures in the making at once; the renderer has threads of its own. */
const BATCH = 16;

interface Folders {
  readonly site: string;
  readonly cache: string;
}

/** Write every picture into the folder `site`. @throws when the disk refuses. */
export async function writePictureFiles(catalogue: Catalogue, { site, cache }: Folders): Promise<void> {
  const pictures = listPictures(catalogue);
  const kept = await openPictureCache(cache);
  const folders = new Set(pictures.map((picture) => path.dirname(picture.path)));
  await Promise.all([...folders].map((folder) => mkdir(path.join(site, folder), { recursive: true })));
  for (let start = 0; start < pictures.length; start += BATCH)
    await Promise.all(pictures.slice(start, start + BATCH).map(async (picture) => writeFile(path.join(site, picture.path), await kept.get(picture))));
  await kept.prune();
}
