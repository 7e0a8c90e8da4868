/** What readers need without a network: the worker, the list of files, and the copy to download. */
import type { Site } from '../catalogue/model.ts';
import { nameOfflineZip } from '../integrations/find-offline-zip.ts';
import type { SiteOutput } from '../integrations/site-output.ts';
import type { Locations } from '../locations.ts';
import { copyOfflineZip } from '../offline/offline-zip.ts';
import { readFileList, writeFileList } from '../offline/read-file-list.ts';
import { writeWorker } from '../offline/write-worker.ts';

/** Comes after everything else that writes files, for it lists them. */
export async function writeOfflineFiles({ folder }: SiteOutput, { offline }: Site, locations: Locations): Promise<void> {
  if (offline === 'on') {
    const files = await readFileList(folder);
    await writeFileList(folder, files.list);
    await writeWorker(folder, { kind: 'working', files });
  } else await writeWorker(folder, { kind: 'retired' });
  await copyOfflineZip(nameOfflineZip(locations), folder);
}
