import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/** Make the folder that a file is to lie in. @returns the absolute name of the file. */
export async function prepareFile(folder: string, file: string): Promise<string> {
  const target = path.join(folder, file);
  await mkdir(path.dirname(target), { recursive: true });
  return target;
}
