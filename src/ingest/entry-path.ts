import path from 'node:path';
import { readIfThere } from '../entries/read-if-there.ts';

/** Below the content folder. */
export const entryPath = (id: string): string => `papers/${id}.mdx`;

/** Read an entry file; `undefined` where there is none. @throws when the disk refuses. */
export async function readEntryFile(content: string, id: string): Promise<string | undefined> {
  return (await readIfThere(path.join(content, entryPath(id))))?.toString('utf8');
}
