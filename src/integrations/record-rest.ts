import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { listSiteFiles } from '../offline/site-files.ts';
import type { SiteOutput } from './site-output.ts';

/** Read and record the files of a site that others have written past `output`, few as they are. */
export async function recordRest(output: SiteOutput): Promise<void> {
  for (const file of await listSiteFiles(output.folder)) {
    if (output.records.has(file)) continue;
    const absolute = path.join(output.folder, file);
    const hash = createHash('sha256');
    await pipeline(createReadStream(absolute), hash);
    const { size, mtimeMs } = await stat(absolute);
    output.add([[file, { bytes: size, digest: hash.digest('hex'), modified: mtimeMs }]]);
  }
}
