/** The catalogue → everything a search reads: Pagefind's index, and the tables beside it. */
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { entryPath } from '../catalogue/addresses.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { getPaperLanguage } from '../catalogue/paper-language.ts';
import { buildWordTable, type PaperWords } from '../search/record/build-word-table.ts';
import { buildGlossary, listExpansions } from '../search/record/expansions.ts';
import { buildIndexRecord, type IndexRecord } from '../search/record/index-record.ts';
import { createKeyFinder } from '../search/record/key-finder.ts';
import { INDEX_FOLDER, TABLES_FOLDER } from '../search/tables/manifest.ts';
import { createStemmer } from '../search/record/stemmers.ts';
import { type IndexTarget, writePagefindFiles } from './pagefind-files.ts';
import { writeSearchTables } from './search-tables.ts';
import { assertPageOrder, readKeyPages, readWrittenIndex } from './written-index.ts';

export type SearchedCatalogue = Pick<Catalogue, 'entries' | 'topics' | 'site'>;

interface SearchTarget extends Pick<IndexTarget, 'onHandedOver'> {
  /** The folder of the site. */
  readonly site: string;
}

/**
 * Write the folders of the index and of the tables into the folder of a site. Each replaces the one before as a whole,
 * once both are written.
 *
 * @throws when the indexer fails or the disk refuses.
 */
export async function writeSearchFiles(catalogue: SearchedCatalogue, { site, onHandedOver }: SearchTarget): Promise<void> {
  const folders = [INDEX_FOLDER, TABLES_FOLDER].map((name) => ({ folder: path.join(site, name), aside: path.join(site, `.${name}-${process.pid}`) }));
  const [index = '', tables = ''] = folders.map(({ aside }) => aside);
  try {
    await mkdir(site, { recursive: true });
    await writeAside(catalogue, { index, tables, ...(onHandedOver && { onHandedOver }) });
    for (const { folder, aside } of folders) {
      await rm(folder, { recursive: true, force: true });
      await rename(aside, folder);
    }
  } catch (cause) {
    throw new Error('the search index cannot be written', { cause });
  } finally {
    await Promise.all(folders.map(({ aside }) => rm(aside, { recursive: true, force: true })));
  }
}

interface Aside extends Pick<IndexTarget, 'onHandedOver'> {
  readonly index: string;
  readonly tables: string;
}

async function writeAside(catalogue: SearchedCatalogue, { index, tables, ...target }: Aside): Promise<void> {
  const language = getPaperLanguage(catalogue.site);
  const papers: PaperWords[] = [];
  await writePagefindFiles(buildRecords(catalogue, papers), { folder: index, language, ...target });
  const written = await readWrittenIndex(index);
  await assertPageOrder(
    index,
    written,
    catalogue.entries.map(({ id }) => entryPath(id)),
  );
  const findKey = createKeyFinder(await readKeyPages(index, written), createStemmer(language));
  await writeSearchTables(tables, { catalogue, words: buildWordTable(papers, findKey), index: written.file });
}

/** Build records one by one, for the documents are many and large; of each, its words are kept in `papers`. */
function* buildRecords({ entries, site }: SearchedCatalogue, papers: PaperWords[]): Generator<IndexRecord> {
  const glossary = buildGlossary(entries);
  for (const entry of entries) {
    const record = buildIndexRecord(entry, { language: getPaperLanguage(site), related: listExpansions(entry, glossary) });
    papers.push({ texts: record.texts, identifiers: record.identifiers });
    yield record;
  }
}
