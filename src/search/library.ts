/** All that a search of one build needs, opened together. */
import { decodeFacetTable } from './tables/facet-columns.ts';
import type { Opened } from './current-library.ts';
import type { Sources } from './matching/hits.ts';
import { type LoadFile, type SearchManifest, TABLES_FOLDER } from './tables/manifest.ts';
import { openPagefindIndex } from './matching/pagefind-index.ts';
import { createFieldWeigher } from './matching/ranking.ts';
import { createWordTable } from './tables/read-word-table.ts';
import { remember } from './tables/remember.ts';
import { decodeTitleOrder } from './tables/title-order.ts';
import type { WordTable } from './tables/word-table.ts';

export interface Library extends Sources, Opened {
  readonly words: WordTable;
  /** The place of each page in the order of the titles; loaded when first asked for. */
  readonly readTitlePlaces: () => Promise<Uint32Array>;
}

/** Open the build that `text`, the manifest, names. @throws when a file cannot be loaded or read. */
export async function openLibrary(text: string, load: LoadFile): Promise<Library> {
  const manifest = JSON.parse(text) as SearchManifest;
  const table = (file: string): Promise<Uint8Array> => load(`${TABLES_FOLDER}/${file}`);
  const [index, facets] = await Promise.all([openPagefindIndex(manifest, load), table(manifest.facets).then(decodeFacetTable)]);
  const places = remember(async (file: string) => invert(decodeTitleOrder(await table(file), manifest.papers)));
  return {
    manifest: text,
    index,
    facets,
    weigh: createFieldWeigher(index.findField),
    words: createWordTable(manifest, load),
    readTitlePlaces: () => places.get(manifest.titles),
  };
}

function invert(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (const [place, page] of order.entries()) places[page] = place;
  return places;
}
