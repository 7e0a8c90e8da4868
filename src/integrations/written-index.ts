/** Reads back what Pagefind wrote, to find its keys and to be sure of its order. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { KeyPages } from '../search/record/key-finder.ts';
import { addUpPages, decodeChunk, decodeContents, decodeFragment } from '../search/matching/pagefind-format.ts';

export interface WrittenIndex {
  /** Name of the table of contents; empty for an index without pages. */
  readonly file: string;
  /** Of the fragments, in the order of the pages. */
  readonly fragments: readonly string[];
  readonly chunks: readonly string[];
}

/** Pages between the first and the last whose place is checked. */
const SAMPLES = 50;

/** Read the table of contents of the index in `folder`. */
export async function readWrittenIndex(folder: string): Promise<WrittenIndex> {
  const { languages } = JSON.parse(await readFile(path.join(folder, 'pagefind-entry.json'), 'utf8')) as PagefindEntry;
  const [language, ...others] = Object.values(languages);
  if (others.length > 0) throw new Error(`the index is in ${others.length + 1} parts`);
  if (language === undefined) return { file: '', fragments: [], chunks: [] };
  const file = `pagefind.${language.hash}.pf_meta`;
  const [, pages, chunks] = decodeContents(readPacked(path.join(folder, file)), file);
  return { file, fragments: pages.map(([hash]) => hash), chunks: chunks.map(([, , hash]) => hash) };
}

/** Read the pages of every key. */
export function readKeyPages(folder: string, { chunks }: WrittenIndex): KeyPages {
  const keys = new Map<string, Uint32Array>();
  for (const chunk of chunks) {
    for (const [key, pages, variants] of decodeChunk(readPacked(path.join(folder, 'index', `${chunk}.pf_index`)), chunk)) {
      const lists = [pages, ...variants.map(([, rows]) => rows)].map(addUpPages);
      keys.set(key, lists.length === 1 ? (lists[0] ?? new Uint32Array()) : Uint32Array.from(lists.flatMap((list) => [...list])).sort());
    }
  }
  return keys;
}

/**
 * Compare a sample of the pages with `urls`: the tables beside the index name pages by their place.
 *
 * @throws when there are more or fewer, or one of the sample is another.
 */
export function assertPageOrder(folder: string, { fragments }: WrittenIndex, urls: readonly string[]): void {
  if (fragments.length !== urls.length) throw new Error(`the index has ${fragments.length} pages for ${urls.length} entries`);
  const step = Math.max(1, Math.floor(urls.length / SAMPLES));
  for (const [page, url] of urls.entries()) {
    if (page % step !== 0 && page !== urls.length - 1) continue;
    const file = `${fragments[page] ?? ''}.pf_fragment`;
    const fragment = decodeFragment(readPacked(path.join(folder, 'fragment', file)), file) as { readonly url: string };
    if (fragment.url !== url) throw new Error(`page ${page} of the index is ${fragment.url}, not ${url}`);
  }
}

const readPacked = (file: string): Uint8Array => gunzipSync(readFileSync(file));

interface PagefindEntry {
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
}
