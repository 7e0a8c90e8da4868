/** The code that decides what a part of the index holds: what older code wrote is not taken over. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Folders, with all that is in them, and files; the project's lock says which indexer. */
const CODE = [
  'src/search/record',
  'src/search/fold.ts',
  'src/search/matching/pagefind-format.ts',
  'src/search/matching/record-fields.ts',
  'src/catalogue/addresses.ts',
  'src/integrations/index-part.ts',
  'src/integrations/pagefind-files.ts',
  'src/integrations/search-plan.ts',
  'src/integrations/search-terms.ts',
  'src/integrations/stored-part.ts',
  'src/integrations/written-index.ts',
  'package-lock.json',
];

/** Digest the code, with the version of Node; 16 hexadecimal digits. */
export async function digestSearchCode(): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const item of CODE) for (const file of await listFiles(item)) hash.update(`\n${file}\n`).update(await readFile(path.resolve(file)));
  return hash.digest('hex').slice(0, 16);
}

async function listFiles(item: string): Promise<string[]> {
  if (path.extname(item) !== '') return [item];
  return (await readdir(path.resolve(item))).sort().map((name) => `${item}/${name}`);
}
