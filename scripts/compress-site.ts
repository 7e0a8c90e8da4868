/** A copy of a site as hosts send it: every text also compressed. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compressFiles } from '../src/integrations/compress-files.ts';

/** Copy a site into a folder of its own, hand it to `use`, and remove it. */
export async function withCompressedCopy<Result>(site: string, use: (copy: string) => Promise<Result>): Promise<Result> {
  const copy = await mkdtemp(path.join(tmpdir(), 'papershelf-compressed-'));
  try {
    await cp(site, copy, { recursive: true });
    await compressFiles({ folder: copy, codings: ['br'] });
    return await use(copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
