/** The copy to download, if the site is to offer one. */
import path from 'node:path';
import type { Locations } from '../locations.ts';
import { ZIP_FILE } from '../offline/file-list.ts';
import { describeOfflineZip, type OfflineZip } from '../offline/offline-zip.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Content = Pick<Locations, 'content'>;

/** Name the file: `OFFLINE_ZIP`, or for the project's own catalogue what `npm run bundle` left in the project. */
export function nameOfflineZip({ content }: Content, env: Environment = process.env, cwd: string = process.cwd()): string | undefined {
  if (env.OFFLINE_ZIP) return path.resolve(cwd, env.OFFLINE_ZIP);
  return content === path.resolve(cwd, 'content') ? path.resolve(cwd, ZIP_FILE) : undefined;
}

/** Describe the file; `undefined` when there is none, or none whose checksum holds. */
export function findOfflineZip(locations: Content): Promise<OfflineZip | undefined> {
  return describeOfflineZip(nameOfflineZip(locations));
}
