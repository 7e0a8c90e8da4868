import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import writeFile from 'write-file-atomic';

/** Write a file whole or not at all (temporary name, fsync, rename), creating its folder; text as UTF-8. @throws when the disk refuses. */
export async function writeFileAtomic(file: string, content: string | Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
