/**
 * Reads the index that Pagefind 1.5 wrote. Its own client would do, but at 20,000 papers it needs 350 to 700 ms for
 * a common word (it compares every result with every posting), weighs 117 kB, and does not tell which field matched.
 * The version is pinned.
 */
import { INDEX_FOLDER, type LoadFile, type SearchManifest } from '../tables/manifest.ts';
import { type Contents, decodeChunk, decodeContents, decodeFragment, type PackedWord } from './pagefind-format.ts';
import { type Postings, unpackWord } from './postings.ts';
import type { RecordField } from './record-fields.ts';
import { remember } from '../tables/remember.ts';

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

/** Of a catalogue without papers Pagefind writes no index. */
const NO_CONTENTS: Contents = ['', [], [], [], [], []];

/** Open the index a manifest names. @throws when a file cannot be loaded or read. */
export async function openPagefindIndex({ index }: Pick<SearchManifest, 'index'>, load: LoadFile): Promise<PagefindIndex> {
  const read = async <T>(file: string, parse: (bytes: Uint8Array, file: string) => T): Promise<T> =>
    parse(await load(`${INDEX_FOLDER}/${file}`), file);
  const [, pages, chunks, , , fields] = index === '' ? NO_CONTENTS : await read(index, decodeContents);
  const loadChunk = remember(async (hash: string) => readChunk(await read(`index/${hash}.pf_index`, decodeChunk)));
  const loadFragment = remember(async (hash: string) => (await read(`fragment/${hash}.pf_fragment`, decodeFragment)) as Fragment);
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
function readChunk(words: readonly PackedWord[]): { get(stem: string): readonly Postings[] | undefined } {
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
