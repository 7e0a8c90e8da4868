/** The catalogue → the files of its search index. */
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Catalogue } from '../catalogue/model.ts';
import { buildIndexRecord } from '../search/index-record.ts';
import { settleIndex } from './settle-index.ts';

/** Interfaces of Pagefind's own that no page of ours loads: 400 kB. */
const UNUSED = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-worker.js',
];

/** How many records are on their way to the indexer at once. */
const BATCH = 200;

/**
 * Write the search index of a catalogue into `folder`, which is replaced as a whole.
 *
 * @throws when the indexer cannot be started, refuses a record or cannot write; the folder is then as it was.
 */
export async function writeSearchIndex(catalogue: Pick<Catalogue, 'entries' | 'topics' | 'site'>, folder: string): Promise<void> {
  const aside = `${folder}-${process.pid}`;
  try {
    const index = await openIndex(catalogue.site.language);
    await addRecords(index, catalogue);
    const { errors } = await index.writeFiles({ outputPath: aside });
    assertNoErrors(errors);
    await Promise.all(UNUSED.map((file) => rm(path.join(aside, file), { force: true })));
    await settleIndex(aside);
    await mkdir(path.dirname(folder), { recursive: true });
    await rm(folder, { recursive: true, force: true });
    await rename(aside, folder);
  } catch (cause) {
    throw new Error('the search index cannot be written', { cause });
  } finally {
    await close();
    await rm(aside, { recursive: true, force: true });
  }
}

/** Entries in several languages stay in one index, stemmed as the site's own language. */
async function openIndex(language: string): Promise<PagefindIndex> {
  const { errors, index } = await createIndex({ forceLanguage: language.toLowerCase() });
  assertNoErrors(errors);
  if (!index) throw new Error('the indexer did not start');
  return index;
}

async function addRecords(index: PagefindIndex, catalogue: Pick<Catalogue, 'entries' | 'topics' | 'site'>): Promise<void> {
  for (let start = 0; start < catalogue.entries.length; start += BATCH) {
    const records = catalogue.entries.slice(start, start + BATCH).map((entry) => buildIndexRecord(entry, catalogue));
    const added = await Promise.all(records.map((record) => index.addHTMLFile(record)));
    assertNoErrors(added.flatMap(({ errors }) => errors));
  }
}

function assertNoErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}
