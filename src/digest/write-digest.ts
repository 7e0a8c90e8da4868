/** The digest as a file that mail programs open. */
import { readIfThere } from '../entries/read-if-there.ts';
import { writeFileAtomic } from '../entries/write-file.ts';
import type { Digest } from './choose-papers.ts';

/** @example `digest-2025-03-20-quantization.eml` */
export const digestFileName = ({ period, topic }: Digest): string => `digest-${period.until}${topic === undefined ? '' : `-${topic.id}`}.eml`;

/** Write whole or not at all, and only over a digest. @returns what happened to the file. @throws when another file is there. */
export async function writeDigest(file: string, message: Buffer): Promise<'written' | 'replaced' | 'unchanged'> {
  const old = await readIfThere(file);
  if (old?.equals(message)) return 'unchanged';
  if (old && !isDigest(old)) throw new Error(`\`${file}\` is no digest and stays as it is; name another file with \`--out\``);
  await writeFileAtomic(file, message);
  return old ? 'replaced' : 'written';
}

const isDigest = (file: Buffer): boolean => /^Message-ID:\s*<[\w.-]*digest\.\d{4}-\d\d-\d\d\./im.test(file.subarray(0, 4000).toString('latin1'));
