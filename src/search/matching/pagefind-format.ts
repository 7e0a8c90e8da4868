/**
 * The files of a Pagefind 1.5 index, decompressed: CBOR or JSON after a signature (pagefind/src/index/index_metadata.rs,
 * index_words.rs and pagefind_web/src/index.rs).
 */
import { decode } from 'cborg';

/** The table of contents, `pagefind.<hash>.pf_meta`. */
export type Contents = readonly [
  version: string,
  pages: readonly (readonly [hash: string, words: number])[],
  chunks: readonly (readonly [from: string, to: string, hash: string])[],
  filters: unknown,
  sorts: unknown,
  fields: readonly string[],
];

/** Distance from the page before, places in the text, places in the metadata fields. */
export type PackedPage = readonly [distance: number, text: readonly number[], fields?: readonly number[]];

export type PackedWord = readonly [
  stem: string,
  pages: readonly PackedPage[],
  variants: readonly (readonly [form: string, pages: readonly PackedPage[]])[],
];

const SIGNATURE = 'pagefind_dcd';

/** @throws when the file is none of Pagefind's. */
export const decodeContents = (bytes: Uint8Array, file: string): Contents => decode(unseal(bytes, file)) as Contents;

/** The words of `index/<hash>.pf_index`. @throws when the file is none of Pagefind's. */
export const decodeChunk = (bytes: Uint8Array, file: string): readonly PackedWord[] => (decode(unseal(bytes, file)) as [readonly PackedWord[]])[0];

/** `fragment/<hash>.pf_fragment`. @throws when the file is none of Pagefind's. */
export const decodeFragment = (bytes: Uint8Array, file: string): unknown => JSON.parse(new TextDecoder().decode(unseal(bytes, file)));

/** List the pages of rows that name them by distance. */
export function addUpPages(rows: readonly PackedPage[]): Uint32Array {
  let page = 0;
  return Uint32Array.from(rows, ([distance]) => (page += distance));
}

function unseal(bytes: Uint8Array, file: string): Uint8Array {
  if (new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) !== SIGNATURE) throw new Error(`${file} is no file of a Pagefind index`);
  return bytes.subarray(SIGNATURE.length);
}
