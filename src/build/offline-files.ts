/** What readers need without a network: the worker, the list of files, and the copy to download. */
import { readFile } from 'node:fs/promises';
import type { Site } from '../catalogue/model.ts';
import { nameOfflineZip } from '../integrations/find-offline-zip.ts';
import type { SiteOutput } from '../integrations/site-output.ts';
import type { Locations } from '../locations.ts';
import { buildFileList, renderFileList } from '../offline/build-file-list.ts';
import { bundleWorker } from '../offline/bundle-worker.ts';
import { WORKER_FILE, ZIP_FILE } from '../offline/file-list.ts';
import { describeOfflineZip } from '../offline/offline-zip.ts';

/** Comes after everything else that writes files, for it lists them. */
export async function writeOfflineFiles(output: SiteOutput, { offline }: Site, locations: Locations): Promise<void> {
  if (offline === 'on') {
    const files = buildFileList(output.records);
    for (const [file, text] of renderFileList(files.list)) output.write(file, text);
    output.write(WORKER_FILE, await bundleWorker({ kind: 'working', files }));
  } else output.write(WORKER_FILE, await bundleWorker({ kind: 'retired' }));
  await adoptOfflineZip(nameOfflineZip(locations), output);
}

/** The zip with its checksum, where there is a whole one. */
async function adoptOfflineZip(source: string | undefined, output: SiteOutput): Promise<void> {
  const zip = await describeOfflineZip(source);
  if (source === undefined || zip === undefined) return;
  output.adopt(ZIP_FILE, source, { bytes: zip.bytes, digest: zip.sha256 });
  output.write(`${ZIP_FILE}.sha256`, await readFile(`${source}.sha256`));
}
