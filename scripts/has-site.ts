/** Commands that work on a finished site say so when there is none. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Tell whether the folder holds a site; when not, print what makes one. */
export function hasSite(folder: string): boolean {
  if (existsSync(path.join(folder, 'index.html'))) return true;
  console.error(`There is no site in ${path.relative(process.cwd(), folder) || '.'} yet. Build it: \`npm run build\`.`);
  return false;
}
