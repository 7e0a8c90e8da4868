/** The tables beside the index → files, and the manifest that names them. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Catalogue } from '../catalogue/model.ts';
import type { WordLists } from '../search/record/build-word-table.ts';
import { encodeFacetTable } from '../search/tables/facet-columns.ts';
import { MANIFEST_FILE, type SearchManifest, TABLES_FOLDER } from '../search/tables/manifest.ts';
import { encodeColumn } from '../search/tables/number-columns.ts';
import { encodeTitleOrder } from '../search/tables/title-order.ts';
import { encodeWordRows } from '../search/tables/word-rows.ts';
import type { SiteOutput } from './site-output.ts';

export interface SearchTables {
  readonly catalogue: Pick<Catalogue, 'entries' | 'topics'>;
  readonly words: WordLists;
  /** Pagefind's tables of contents, see manifest.ts. */
  readonly index: readonly string[];
  /** The part of the index each entry is in. */
  readonly partOf: readonly number[];
}

/** @throws when the disk refuses. */
export function writeSearchTables(output: Pick<SiteOutput, 'write'>, { catalogue, words, index, partOf }: SearchTables): void {
  const write = (what: string, bytes: Uint8Array): string => {
    const file = `${what}-${createHash('sha256').update(bytes).digest('hex').slice(0, HASH_DIGITS)}.table`;
    output.write(`${TABLES_FOLDER}/${file}`, compress(bytes));
    return file;
  };
  const manifest: SearchManifest = {
    papers: catalogue.entries.length,
    index,
    ...(index.length > 1 && { parts: write('parts', encodeColumn(partOf)) }),
    words: words.leaves.map((leaf) => ({ first: leaf[0]?.text ?? '', file: write('words', encodeWordRows(leaf)) })),
    common: write('common', encodeWordRows(words.common)),
    facets: write('facets', encodeFacetTable(catalogue)),
    titles: write('titles', encodeTitleOrder(catalogue.entries)),
  };
  output.write(`${TABLES_FOLDER}/${MANIFEST_FILE}`, JSON.stringify(manifest));
}

const HASH_DIGITS = 10;

/** Where the header of gzip says which system wrote it, and what it says for an unknown one (RFC 1952). */
const SYSTEM = { at: 9, unknown: 255 } as const;

function compress(bytes: Uint8Array): Buffer {
  const packed = gzipSync(bytes, { level: 9 });
  packed[SYSTEM.at] = SYSTEM.unknown;
  return packed;
}
