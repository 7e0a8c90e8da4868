import { readFileSync } from 'node:fs';
import path from 'node:path';
import { splitFile } from '../entries/split-file.ts';
import { parseStrictYaml } from '../entries/strict-yaml.ts';
import type { Owner } from './draft-edition.ts';

/** Below the content folder. */
export const entryPath = (id: string): string => `papers/${id}.mdx`;

/** Read who has an id from the front matter of the file of that name; asked only for ids that collide. */
export function createOwnerFinder(content: string): (id: string) => Owner | undefined {
  return (id) => {
    let text: string;
    try {
      text = readFileSync(path.join(content, entryPath(id)), 'utf8');
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw cause;
    }
    const { parts } = splitFile(text, entryPath(id));
    const facts = parts && (parseStrictYaml(parts.frontMatter, { file: id }).value as { title?: string; source?: { seed?: string } } | undefined);
    return { title: facts?.title ?? '', seed: facts?.source?.seed };
  };
}
