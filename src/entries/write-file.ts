import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import writeFile from 'write-file-atomic';

/** Write a text file whole or not at all (temporary name, fsync, rename), creating its folder. @throws when the disk refuses. */
export async function writeFileAtomic(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text, { encoding: 'utf8' });
}
