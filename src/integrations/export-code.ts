/** The code that decides what files for other programs say: what older code wrote is not taken over. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Folders, each with all that is below it, and files; the project's lock says which libraries. */
const CODE = [
  'src/catalogue',
  'src/entries',
  'src/exports',
  'src/texts',
  'src/integrations/export-files.ts',
  'src/integrations/export-keys.ts',
  'src/integrations/record-shelf.ts',
  'package-lock.json',
];

/** Digest the code, with the version of Node; 32 hexadecimal digits. */
export async function digestExportCode(): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const item of CODE) for (const file of await listFiles(item)) hash.update(`\n${file}\n`).update(await readFile(path.resolve(file)));
  return hash.digest('hex').slice(0, 32);
}

async function listFiles(item: string): Promise<string[]> {
  if (path.extname(item) !== '') return [item];
  const names = await readdir(path.resolve(item), { recursive: true, withFileTypes: true });
  return names
    .filter((found) => found.isFile())
    .map((found) => path.relative(process.cwd(), path.join(found.parentPath, found.name)))
    .sort();
}
