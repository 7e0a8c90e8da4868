/**
 * Reads the index that Pagefind 1.5 wrote. Its own client would do, but at 20,000 papers it needs 350 to 700 ms for
 * a common word (it compares every result with every posting), weighs 117 kB, and does not tell which field matched.
 * The layout is that of pagefind/src/index/index_metadata.rs and index_words.rs; the version is pinned.
 */
import { decode } from 'cborg';
import { INDEX_FOLDER, type LoadFile, type SearchManifest } from './manifest.ts';
import { type PackedWord, type Postings, unpackWord } from './postings.ts';
import type { RecordField } from './record-fields.ts';
import { remember } from './remember.ts';

export interface PagefindIndex {
  readonly pages: number;
  /** Words of the text of a page. */
  measure(page: number): number;
  readonly averageLength: number;
  /** Position of a metadata field; `undefined` when no paper has it. */
  readonly findField: (field: RecordField) => number | undefined;
  /** The lists of a stem; none when no paper holds it. */
  findPostings(stem: string): Promise<readonly Postings[]>;
  /** The file a stem would be in, to tell what a lookup costs. */
  findChunk(stem: string): string | undefined;
  hasLoaded(chunk: string): boolean;
  readFragment(page: number): Promise<Fragment>;
}

export interface Fragment {
  /** Site-relative address of the entry. */
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Partial<Record<RecordField, string>>>;
}

type Contents = readonly [
  version: string,
  pages: readonly (readonly [hash: string, words: number])[],
  chunks: readonly (readonly [from: string, to: string, hash: string])[],
  filters: unknown,
  sorts: unknown,
  fields: readonly string[],
];

const SIGNATURE = 'pagefind_dcd';
/** Of a catalogue without papers Pagefind writes no index. */
const NO_CONTENTS: Contents = ['', [], [], [], [], []];

/** Open the index a manifest names. @throws when a file cannot be loaded or read. */
export async function openPagefindIndex({ index }: Pick<SearchManifest, 'index'>, load: LoadFile): Promise<PagefindIndex> {
  const read = async (file: string): Promise<Uint8Array> => unseal(await load(`${INDEX_FOLDER}/${file}`), file);
  const [, pages, chunks, , , fields] = index === '' ? NO_CONTENTS : (decode(await read(index)) as Contents);
  const loadChunk = remember(async (hash: string) => readChunk(await read(`index/${hash}.pf_index`)));
  const loadFragment = remember(async (hash: string) => parseFragment(await read(`fragment/${hash}.pf_fragment`)));
  // Bounds are cut to as many letters as tell neighbouring chunks apart, so only the lower one can be relied on.
  const findChunk = (stem: string): string | undefined => chunks.findLast(([from]) => from <= stem)?.[2];
  return {
    pages: pages.length,
    measure: (page) => pages[page]?.[1] ?? 0,
    averageLength: pages.reduce((sum, [, words]) => sum + words, 0) / Math.max(1, pages.length),
    findField: (field) => (fields.includes(field) ? fields.indexOf(field) : undefined),
    findChunk,
    hasLoaded: (chunk) => loadChunk.has(chunk),
    findPostings: async (stem) => {
      const chunk = findChunk(stem);
      return chunk === undefined ? [] : ((await loadChunk.get(chunk)).get(stem) ?? []);
    },
    readFragment: (page) => loadFragment.get(pages[page]?.[0] ?? ''),
  };
}

/** Words of a chunk are unpacked when they are first asked for. */
function readChunk(bytes: Uint8Array): { get(stem: string): readonly Postings[] | undefined } {
  const [words] = decode(bytes) as [readonly PackedWord[]];
  const packed = new Map(words.map((word) => [word[0], word]));
  const unpacked = new Map<string, readonly Postings[]>();
  return {
    get: (stem) => {
      const word = packed.get(stem);
      if (word === undefined) return undefined;
      const postings = unpacked.get(stem) ?? unpackWord(word);
      unpacked.set(stem, postings);
      return postings;
    },
  };
}

const parseFragment = (bytes: Uint8Array): Fragment => JSON.parse(new TextDecoder().decode(bytes)) as Fragment;

function unseal(bytes: Uint8Array, file: string): Uint8Array {
  if (new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) !== SIGNATURE) throw new Error(`${file} is no file of a Pagefind index`);
  return bytes.subarray(SIGNATURE.length);
}
