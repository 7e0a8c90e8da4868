/**
 * The catalogue → everything a search reads: Pagefind's index, and the tables beside it. The index of a large
 * catalogue comes in parts; a part whose entries are as they were is taken from the cache.
 */
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { getPaperLanguage } from '../catalogue/paper-language.ts';
import { buildWordTable } from '../search/record/build-word-table.ts';
import { type CountedPart, mergeWords } from '../search/record/merge-words.ts';
import { createWordTools, type WordTools } from '../search/record/word-tools.ts';
import { INDEX_FOLDER, TABLES_FOLDER } from '../search/tables/manifest.ts';
import { indexPart } from './index-part.ts';
import { digestSearchCode } from './search-code.ts';
import { type PlannedPart, planSearch, type SearchedCatalogue } from './search-plan.ts';
import { writeSearchTables } from './search-tables.ts';
import type { Share } from './share.ts';
import { openSiteOutput, type SiteOutput } from './site-output.ts';
import { readStoredPart, removeOthers, type StoredPart } from './stored-part.ts';

export type { SearchedCatalogue } from './search-plan.ts';

interface SearchTarget {
  readonly output: Pick<SiteOutput, 'adopt' | 'write'>;
  /** Everything in it may be deleted. */
  readonly cache: string;
  /** Entries of a part on average, at most. */
  readonly partSize?: number;
}

/** Write the index and its tables; needs nothing else of the site. @throws when the indexer fails or the disk refuses. */
export async function writeSearch(catalogue: SearchedCatalogue, { output, cache, partSize }: SearchTarget): Promise<void> {
  const folder = path.join(cache, 'search');
  const code = digestSearchCode();
  const store = path.join(folder, code);
  await mkdir(store, { recursive: true });
  const { parts, partOf } = await planSearch(catalogue, { terms: path.join(store, TERMS_FILE), partSize });
  const tools = createWordTools(getPaperLanguage(catalogue.site));
  const index: string[] = [];
  const counted: CountedPart[] = [];
  // One after the other: the indexer uses every core by itself, and its memory grows with what it is given.
  for (const [number, part] of parts.entries()) {
    const stored = await getPart(part, { store, tools });
    index.push(adoptPart(stored, { output, number }));
    counted.push({ counted: stored.counted, pages: part.pages });
  }
  writeSearchTables(output, { catalogue, words: buildWordTable(mergeWords(counted)), index, partOf });
  await removeOthers(store, new Set([...parts.map(namePart), TERMS_FILE]));
  await removeOthers(folder, new Set([code]));
}

/** Make the parts of the index that fall to a share, for the cache alone. @throws as `writeSearch`. */
export async function indexShare(catalogue: SearchedCatalogue, { cache, share }: { readonly cache: string; readonly share: Share }): Promise<void> {
  const store = path.join(cache, 'search', digestSearchCode());
  await mkdir(store, { recursive: true });
  const { parts } = await planSearch(catalogue, { terms: path.join(store, TERMS_FILE) });
  const tools = createWordTools(getPaperLanguage(catalogue.site));
  for (const part of parts.filter((_, number) => number % share.count === share.index)) await getPart(part, { store, tools });
}

/** Write the folders of the index and of the tables into the folder of a site, each as a whole once both are written. */
export async function writeSearchFiles(
  catalogue: SearchedCatalogue,
  { site, cache }: { readonly site: string; readonly cache?: string },
): Promise<void> {
  const aside = path.join(site, `.search-${process.pid}`);
  try {
    await writeSearch(catalogue, { output: openSiteOutput(aside), cache: cache ?? path.join(aside, 'cache') });
    for (const name of [INDEX_FOLDER, TABLES_FOLDER]) {
      await rm(path.join(site, name), { recursive: true, force: true });
      await rename(path.join(aside, name), path.join(site, name));
    }
  } catch (cause) {
    throw new Error('the search index cannot be written', { cause });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

const TERMS_FILE = 'terms.bin';

const namePart = ({ name, digest }: PlannedPart): string => `${name}-${digest}`;

interface Workshop {
  /** The folder of all parts in the cache. */
  readonly store: string;
  readonly tools: WordTools;
}

async function getPart(part: PlannedPart, { store, tools }: Workshop): Promise<StoredPart> {
  const folder = path.join(store, namePart(part));
  const present = await readStoredPart(folder);
  if (present) return present;
  const older = (await readdir(store)).find((name) => name.startsWith(`${part.name}-`));
  await indexPart(part, { folder, tools, older: older === undefined ? undefined : await readStoredPart(path.join(store, older)) });
  const made = await readStoredPart(folder);
  if (!made) throw new Error(`part ${part.name} of the index was not kept`);
  return made;
}

/** Pagefind's client, which other programs load, merges the others with the first. */
const CLIENT = 'pagefind.js';

/** Tell where its table of contents is, below the folder of the index. */
function adoptPart(
  { folder, contents, files }: StoredPart,
  { output, number }: { readonly output: Pick<SiteOutput, 'adopt'>; readonly number: number },
): string {
  const place = number === 0 ? '' : `part-${number}/`;
  for (const { name, bytes, digest } of files) {
    if (number > 0 && name === CLIENT) continue;
    output.adopt(`${INDEX_FOLDER}/${place}${name}`, path.join(folder, name), { bytes, digest });
  }
  return contents === '' ? '' : place + contents;
}
