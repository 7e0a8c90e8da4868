/** The bundle as a file to download, as a page describes it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

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

async function readIfThere(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  });
}
