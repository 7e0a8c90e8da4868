/** The one file that names all others of a search: read first, never cached, so that no build mixes with another. */

/** Lies in the folder of the tables, beside the files it names; the files of the index lie in Pagefind's folder. */
export const MANIFEST_FILE = 'tables.json';

/** Folders of a finished site, without slashes around them. */
export const TABLES_FOLDER = 'search-tables';
export const INDEX_FOLDER = 'pagefind';

export interface SearchManifest {
  /** Papers in all. */
  readonly papers: number;
  /** Pagefind's table of contents of each part of the index, below its folder: `part-1/pagefind.en_0123abcd.pf_meta`; empty for a part without papers. */
  readonly index: readonly string[];
  /** Which part each paper is in; absent where there is one part. */
  readonly parts?: string;
  /** Leaves of the word table in the order of the alphabet; `first` is the first word of each. */
  readonly words: readonly { readonly first: string; readonly file: string }[];
  /** The most frequent words. */
  readonly common: string;
  readonly facets: string;
  /** The order of the papers by title. */
  readonly titles: string;
}

/** Load a file by its path below the site's base, decompressed. @throws when it cannot be had. */
export type LoadFile = (path: string) => Promise<Uint8Array>;
