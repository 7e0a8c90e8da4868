/** The tables beside the index → files, and the manifest that names them. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Catalogue } from '../catalogue/model.ts';
import type { WordLists } from '../search/record/build-word-table.ts';
import { encodeFacetTable } from '../search/tables/facet-columns.ts';
import { MANIFEST_FILE, type SearchManifest } from '../search/tables/manifest.ts';
import { encodeTitleOrder } from '../search/tables/title-order.ts';
import { encodeWordRows } from '../search/tables/word-rows.ts';

export interface SearchTables {
  readonly catalogue: Pick<Catalogue, 'entries' | 'topics'>;
  readonly words: WordLists;
  /** Name of Pagefind's table of contents. */
  readonly index: string;
}

/** Write the tables into `folder`, which is made for them. */
export async function writeSearchTables(folder: string, { catalogue, words, index }: SearchTables): Promise<void> {
  await mkdir(folder, { recursive: true });
  const write = async (what: string, bytes: Uint8Array): Promise<string> => {
    const file = `${what}-${createHash('sha256').update(bytes).digest('hex').slice(0, HASH_DIGITS)}.table`;
    await writeFile(path.join(folder, file), compress(bytes));
    return file;
  };
  const leaves = words.leaves.map(async (leaf) => ({ first: leaf[0]?.text ?? '', file: await write('words', encodeWordRows(leaf)) }));
  const manifest: SearchManifest = {
    papers: catalogue.entries.length,
    index,
    words: await Promise.all(leaves),
    common: await write('common', encodeWordRows(words.common)),
    facets: await write('facets', encodeFacetTable(catalogue)),
    titles: await write('titles', encodeTitleOrder(catalogue.entries)),
  };
  await writeFile(path.join(folder, MANIFEST_FILE), JSON.stringify(manifest));
}

const HASH_DIGITS = 10;

/** Where the header of gzip says which system wrote it, and what it says for an unknown one (RFC 1952). */
const SYSTEM = { at: 9, unknown: 255 } as const;

function compress(bytes: Uint8Array): Buffer {
  const packed = gzipSync(bytes, { level: 9 });
  packed[SYSTEM.at] = SYSTEM.unknown;
  return packed;
}
