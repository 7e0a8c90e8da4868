/** Writes what readers need without a network: the worker, the list of files, and the copy to download. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readFileList, writeFileList } from '../offline/read-file-list.ts';
import { copyOfflineZip } from '../offline/offline-zip.ts';
import { writeWorker } from '../offline/write-worker.ts';
import type { Locations } from '../locations.ts';
import { nameOfflineZip } from './find-offline-zip.ts';

/** Comes after every integration that writes files. @param offline whether browsers are to keep anything. */
export function offlineFiles(locations: Locations, offline: 'on' | 'off'): AstroIntegration {
  return {
    name: 'papershelf-offline-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        if (offline === 'on') {
          const files = await readFileList(site);
          await writeFileList(site, files.list);
          await writeWorker(site, { kind: 'working', files });
        } else await writeWorker(site, { kind: 'retired' });
        await copyOfflineZip(nameOfflineZip(locations), site);
      },
    },
  };
}
