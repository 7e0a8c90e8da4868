/** What a finished site weighs: all of it, its pages and its search index. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

const SHELVES = ['papers', 'topics', 'years', 'authors', 'methods'] as const;
/** Written by searching alone. */
export const INDEX_FOLDERS = ['pagefind', 'search-tables'] as const;

/** Pages that every generator makes; `other` ones are a site's own. */
export type PageKind = 'entries' | (typeof SHELVES)[number] | 'other';

export interface SiteSizes {
  readonly files: number;
  readonly bytes: number;
  readonly pageBytes: number;
  readonly indexBytes: number;
  readonly pages: Readonly<Record<PageKind, number>>;
}

/** Measure the folder of a finished site. */
export async function measureSite(folder: string): Promise<SiteSizes> {
  const pages: Record<PageKind, number> = { entries: 0, papers: 0, topics: 0, years: 0, authors: 0, methods: 0, other: 0 };
  const sums = { files: 0, bytes: 0, pageBytes: 0, indexBytes: 0 };
  for await (const file of listFiles(folder)) {
    const { size } = await stat(path.join(folder, file));
    sums.files++;
    sums.bytes += size;
    if (isIndexFile(file)) sums.indexBytes += size;
    else if (file.endsWith('.html')) sums.pageBytes += size;
    const kind = kindOfPage(file);
    if (kind) pages[kind]++;
  }
  return { ...sums, pages };
}

export const isIndexFile = (file: string): boolean => INDEX_FOLDERS.some((name) => file.startsWith(`${name}/`));

/** The kind of a page by its file, with slashes; `undefined` for what is no page, or leads to one only. */
export function kindOfPage(file: string): PageKind | undefined {
  if (!file.endsWith('.html') || isIndexFile(file) || file.endsWith('/page/1/index.html')) return undefined;
  const shelf = SHELVES.find((name) => file.startsWith(`${name}/`));
  if (shelf === 'papers' && !/^papers\/(?:page\/\d+\/)?index\.html$/.test(file)) return 'entries';
  return shelf ?? 'other';
}

/** All files below `folder`, relative and with slashes, folder by folder. */
export async function* listFiles(folder: string, below = ''): AsyncGenerator<string> {
  for (const item of await readdir(path.join(folder, below), { withFileTypes: true })) {
    const file = below === '' ? item.name : `${below}/${item.name}`;
    if (item.isDirectory()) yield* listFiles(folder, file);
    else yield file;
  }
}
