/**
 * Reads back what Pagefind 1.5 wrote, to find its keys and to be sure of its order. The layout is that of
 * pagefind/src/index/index_metadata.rs and index_words.rs.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import type { KeyPages } from '../search/key-finder.ts';

export interface WrittenIndex {
  /** Name of the table of contents; empty for an index without pages. */
  readonly file: string;
  /** Of the fragments, in the order of the pages. */
  readonly fragments: readonly string[];
  readonly chunks: readonly string[];
}

/** What Pagefind puts before each of its tables. */
const SIGNATURE = 'pagefind_dcd';

/** Pages between the first and the last whose place is checked. */
const SAMPLES = 50;

/** Read the table of contents of the index in `folder`. */
export async function readWrittenIndex(folder: string): Promise<WrittenIndex> {
  const { languages } = JSON.parse(await readFile(path.join(folder, 'pagefind-entry.json'), 'utf8')) as PagefindEntry;
  const [language, ...others] = Object.values(languages);
  if (others.length > 0) throw new Error(`the index is in ${others.length + 1} parts`);
  if (language === undefined) return { file: '', fragments: [], chunks: [] };
  const file = `pagefind.${language.hash}.pf_meta`;
  const [, pages, chunks] = decode(await readSealed(path.join(folder, file))) as Contents;
  return { file, fragments: pages.map(([hash]) => hash), chunks: chunks.map(([, , hash]) => hash) };
}

/** Read the pages of every key. */
export async function readKeyPages(folder: string, { chunks }: WrittenIndex): Promise<KeyPages> {
  const keys = new Map<string, Uint32Array>();
  for (const chunk of chunks) {
    const [words] = decode(await readSealed(path.join(folder, 'index', `${chunk}.pf_index`))) as [readonly PackedWord[]];
    for (const [key, pages, variants] of words) {
      keys.set(key, Uint32Array.from([pages, ...variants.map(([, held]) => held)].flatMap(unpackPages)).sort());
    }
  }
  return keys;
}

/** @throws unless the pages are those of `urls`, in that order; the tables beside the index name pages by their place. */
export async function assertPageOrder(folder: string, { fragments }: WrittenIndex, urls: readonly string[]): Promise<void> {
  if (fragments.length !== urls.length) throw new Error(`the index has ${fragments.length} pages for ${urls.length} entries`);
  const step = Math.max(1, Math.floor(urls.length / SAMPLES));
  for (const [page, url] of urls.entries()) {
    if (page % step !== 0 && page !== urls.length - 1) continue;
    const bytes = await readSealed(path.join(folder, 'fragment', `${fragments[page] ?? ''}.pf_fragment`));
    const fragment = JSON.parse(Buffer.from(bytes).toString('utf8')) as { url: string };
    if (fragment.url !== url) throw new Error(`page ${page} of the index is ${fragment.url}, not ${url}`);
  }
}

async function readSealed(file: string): Promise<Uint8Array> {
  const bytes = gunzipSync(await readFile(file));
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) throw new Error(`${path.basename(file)} is not a table of Pagefind's`);
  return bytes.subarray(SIGNATURE.length);
}

/** Pages are written as distances. */
function unpackPages(pages: readonly PackedPage[]): number[] {
  let page = 0;
  return pages.map(([distance]) => (page += distance));
}

interface PagefindEntry {
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
}

type Contents = readonly [
  version: string,
  pages: readonly (readonly [hash: string])[],
  chunks: readonly (readonly [from: string, to: string, hash: string])[],
];
type PackedPage = readonly [distance: number];
type PackedWord = readonly [key: string, pages: readonly PackedPage[], variants: readonly (readonly [form: string, pages: readonly PackedPage[]])[]];
