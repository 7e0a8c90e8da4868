/** The bundle as a file to download: described on a page, copied into the site. */
import { createHash } from 'node:crypto';
import { copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ZIP_FILE } from './file-list.ts';

export interface OfflineZip {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Describe the zip at `file`; `undefined` without one, or when the checksum beside it is missing or of another zip. */
export async function describeOfflineZip(file: string | undefined): Promise<OfflineZip | undefined> {
  if (file === undefined) return undefined;
  const [zip, checksum] = await Promise.all([readIfThere(file), readIfThere(`${file}.sha256`)]);
  if (zip === undefined || checksum === undefined) return undefined;
  const sha256 = createHash('sha256').update(zip).digest('hex');
  return checksum.toString('utf8').startsWith(`${sha256}  `) ? { bytes: zip.length, sha256 } : undefined;
}

/** Copy the zip and its checksum into the site, if it can be described. */
export async function copyOfflineZip(file: string | undefined, site: string): Promise<void> {
  if (file === undefined || (await describeOfflineZip(file)) === undefined) return;
  await copyFile(file, path.join(site, ZIP_FILE));
  await copyFile(`${file}.sha256`, path.join(site, `${ZIP_FILE}.sha256`));
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  });
}
