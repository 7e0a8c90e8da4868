/** Writes the pictures for previews elsewhere into a site. */
import { hash } from 'node:crypto';
import type { Catalogue } from '../catalogue/model.ts';
import { listPictures } from '../pictures/list-pictures.ts';
import { openPictureCache } from '../pictures/picture-cache.ts';
import { isInShare, type Share } from './share.ts';
import type { SiteOutput } from './site-output.ts';

/** Pictures in the making at once; the renderer has threads of its own. */
const BATCH = 16;

interface Means {
  readonly cache: string;
  readonly share?: Share | undefined;
}

/** Write every picture, or those of a share, from the last build or the folder `cache` where it was drawn before. @throws when the disk refuses. */
export async function writePictureFiles(catalogue: Catalogue, output: SiteOutput, { cache, share }: Means): Promise<void> {
  const drawn = await openPictureCache(cache);
  const wanted = listPictures(catalogue).map((picture) => ({ picture, file: picture.path.slice(1), key: drawn.findKey(picture) }));
  const missing = wanted.filter(({ file, key }) => isInShare(file, share) && !output.keep(file, key));
  for (let start = 0; start < missing.length; start += BATCH)
    await Promise.all(
      missing.slice(start, start + BATCH).map(async ({ picture, file, key }) => {
        const { file: source, bytes } = await drawn.get(picture);
        output.adopt(file, source, { bytes: bytes.length, digest: hash('sha256', bytes, 'hex'), key });
      }),
    );
  await drawn.prune();
}
