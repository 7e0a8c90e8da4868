/** Digests of our own code: what older code left in the cache is not taken over. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Digest files of the project, folders with all that is below them, and the version of Node; 32 hexadecimal digits. The
 * lock file says which libraries.
 */
export function digestCode(items: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of items.flatMap(listFiles)) hash.update(`\n${file}\n`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 32);
}

/** A file that is there, or all files below a folder, sorted; relative to the working directory. */
function listFiles(item: string): string[] {
  if (!existsSync(item)) return [];
  if (path.extname(item) !== '') return [item];
  return readdirSync(item, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => path.relative(process.cwd(), path.join(found.parentPath, found.name)))
    .sort();
}
