/**
 * Reads the index that Pagefind 1.5 wrote, in one part or several: whoever asks sees one index over the pages of the
 * catalogue. Pagefind's own client would do, but at 20,000 papers it needs 350 to 700 ms for a common word (it
 * compares every result with every posting), weighs 117 kB, and does not tell which field matched.
 */
import { type LoadFile, type SearchManifest, TABLES_FOLDER } from '../tables/manifest.ts';
import { decodeColumn } from '../tables/number-columns.ts';
import { remember } from '../tables/remember.ts';
import { type PartPages, placePages } from './part-pages.ts';
import { type Fragment, openPagefindPart, type PagefindPart } from './pagefind-part.ts';
import { type Postings, renumberFields } from './postings.ts';
import type { RecordField } from './record-fields.ts';

export interface PagefindIndex {
  readonly pages: number;
  /** Words of the text of a page. */
  measure(page: number): number;
  readonly averageLength: number;
  /** Position of a metadata field; `undefined` when no paper has it. */
  readonly findField: (field: RecordField) => number | undefined;
  /** The lists of a stem; none when no paper holds it. */
  findPostings(stem: string): Promise<readonly Postings[]>;
  readFragment(page: number): Promise<Fragment>;
}

type IndexFiles = Pick<SearchManifest, 'papers' | 'index' | 'parts'>;

/** Open the index a manifest names. @throws when a file cannot be loaded or read. */
export async function openPagefindIndex(manifest: IndexFiles, load: LoadFile): Promise<PagefindIndex> {
  const [parts, pages] = await Promise.all([
    Promise.all(manifest.index.map((contents) => openPagefindPart(contents, load))),
    readPartPages(manifest, load),
  ]);
  for (const [part, { lengths }] of parts.entries()) {
    const expected = pages.pagesOf[part]?.length ?? 0;
    if (lengths.length !== expected) throw new Error(`part ${part} of the index has ${lengths.length} pages and not ${expected}`);
  }
  return joinParts(parts, pages);
}

async function readPartPages({ papers, index, parts }: IndexFiles, load: LoadFile): Promise<PartPages> {
  const partOf =
    parts === undefined ? new Uint32Array(papers) : decodeColumn(await load(`${TABLES_FOLDER}/${parts}`), { at: 0, length: papers }).numbers;
  return placePages(partOf, index.length);
}

function joinParts(parts: readonly PagefindPart[], { pagesOf, partOf, placeOf }: PartPages): PagefindIndex {
  const fields = [...new Set(parts.flatMap((part) => part.fields))].sort();
  const locals = parts.map((part, at) => openInCatalogue(part, { pages: pagesOf[at] ?? new Uint32Array(), fields }));
  const postings = remember(async (stem: string) => (await Promise.all(locals.map((find) => find(stem)))).flat());
  const lengths = Uint32Array.from(partOf, (part, page) => parts[part]?.lengths[placeOf[page] ?? 0] ?? 0);
  return {
    pages: partOf.length,
    measure: (page) => lengths[page] ?? 0,
    averageLength: lengths.reduce((sum, words) => sum + words, 0) / Math.max(1, lengths.length),
    findField: (field) => (fields.includes(field) ? fields.indexOf(field) : undefined),
    findPostings: (stem) => postings.get(stem),
    readFragment: (page) => getPart(parts, partOf[page]).readFragment(placeOf[page] ?? 0),
  };
}

/** Postings of a part with the pages of the catalogue, and with the numbers its fields have in all parts together. */
function openInCatalogue(part: PagefindPart, { pages, fields }: { pages: Uint32Array; fields: readonly string[] }) {
  const numbers = part.fields.map((field) => fields.indexOf(field));
  const isOwn = numbers.every((number, at) => number === at);
  return async (stem: string): Promise<readonly Postings[]> =>
    (await part.findPostings(stem)).map((list) => ({
      pages: list.pages.map((place) => pages[place] ?? 0),
      rows: isOwn ? list.rows : list.rows.map((row) => renumberFields(row, numbers)),
    }));
}

function getPart(parts: readonly PagefindPart[], at: number | undefined): PagefindPart {
  const part = parts[at ?? -1];
  if (part === undefined) throw new Error('no such page is in the index');
  return part;
}
