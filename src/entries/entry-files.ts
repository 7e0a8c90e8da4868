/** The files of `content/papers/`: which names can be addresses, and what else lies there. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { isSlug } from './identifiers.ts';

/** Names that mean something else to web servers, file systems or programs. */
const RESERVED = new Set([
  'index',
  '404',
  'page',
  'con',
  'prn',
  'aux',
  'nul',
  'constructor',
  'prototype',
  'feed',
  ...Array.from({ length: 9 }, (_, index) => [`com${index + 1}`, `lpt${index + 1}`]).flat(),
]);

/** Tell whether `id` can be the id of an entry. */
export const isEntryId = (id: string): boolean => isSlug(id) && !RESERVED.has(id);

/** List the entry files of a folder by name, and say what cannot be one. @throws when the folder cannot be read. */
export async function listEntryFiles(folder: string): Promise<{ files: string[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const files: string[] = [];
  const seen = new Map<string, string>();
  const items = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const item of items) {
    const file = path.relative(process.cwd(), path.join(folder, item.name));
    const folded = item.name.normalize('NFKC').toLowerCase();
    const twin = seen.get(folded);
    seen.set(folded, file);
    if (item.name.startsWith('.') && item.isFile()) continue;
    if (!item.isFile())
      problems.push(
        createProblem('file-kind', { file }, `\`${item.name}\` is not an ordinary file.`, {
          fix: 'move it elsewhere, or replace the link by the file itself.',
        }),
      );
    else if (twin !== undefined)
      problems.push(
        createProblem('duplicate-id', { file }, 'Another file leads to the same address.', {
          fix: 'delete or rename one of the two.',
          related: { file: twin },
        }),
      );
    else if (isEntryId(path.basename(item.name, '.mdx')) && item.name.endsWith('.mdx')) files.push(path.join(folder, item.name));
    else
      problems.push(
        createProblem('file-name', { file }, `\`${item.name.slice(0, 80)}\` cannot be the address of an entry.`, {
          fix: `rename it, for instance to \`${suggestName(item.name)}\`.`,
        }),
      );
  }
  return { files, problems };
}

function suggestName(name: string): string {
  const slug = name
    .replace(/\.mdx?$/i, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
  return `${isEntryId(slug) ? slug : `paper-${slug || 'name'}`}.mdx`;
}
