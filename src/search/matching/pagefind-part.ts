/**
 * One part of the index, as Pagefind 1.5 wrote it: an index of its own, whose pages are counted from 0. Chunks and
 * texts are loaded as they are asked for. The version is pinned.
 */
import { INDEX_FOLDER, type LoadFile } from '../tables/manifest.ts';
import { remember } from '../tables/remember.ts';
import { type Contents, decodeChunk, decodeContents, decodeFragment, type PackedWord } from './pagefind-format.ts';
import { type Postings, unpackWord } from './postings.ts';
import type { RecordField } from './record-fields.ts';

export interface PagefindPart {
  /** Words of the text of each page. */
  readonly lengths: readonly number[];
  /** Metadata fields, in the order in which its postings number them. */
  readonly fields: readonly string[];
  /** The lists of a stem; none when no page holds it. */
  findPostings(stem: string): Promise<readonly Postings[]>;
  readFragment(page: number): Promise<Fragment>;
}

export interface Fragment {
  /** Site-relative address of the entry. */
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Partial<Record<RecordField, string>>>;
}

/** Where there is no paper Pagefind writes no index. */
const NO_CONTENTS: Contents = ['', [], [], [], [], []];

/** @param contents the table of contents, below the folder of the index; empty for a part without pages. @throws when a file cannot be loaded or read. */
export async function openPagefindPart(contents: string, load: LoadFile): Promise<PagefindPart> {
  const folder = `${INDEX_FOLDER}/${contents.slice(0, contents.lastIndexOf('/') + 1)}`;
  const read = async <T>(file: string, parse: (bytes: Uint8Array, file: string) => T): Promise<T> => parse(await load(file), file);
  const [, pages, chunks, , , fields] = contents === '' ? NO_CONTENTS : await read(`${INDEX_FOLDER}/${contents}`, decodeContents);
  const chunk = remember(async (hash: string) => readChunk(await read(`${folder}index/${hash}.pf_index`, decodeChunk)));
  const fragment = remember(async (hash: string) => (await read(`${folder}fragment/${hash}.pf_fragment`, decodeFragment)) as Fragment);
  return {
    lengths: pages.map(([, words]) => words),
    fields,
    findPostings: async (stem) => {
      // Bounds are cut to as many letters as tell neighbouring chunks apart, so only the lower one can be relied on.
      const hash = chunks.findLast(([from]) => from <= stem)?.[2];
      return hash === undefined ? [] : ((await chunk.get(hash)).get(stem) ?? []);
    },
    readFragment: (page) => fragment.get(pages[page]?.[0] ?? ''),
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
