/** One part of the index: records to Pagefind, its files and the counted words into the cache, whole or not at all. */
import { linkSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { entryPath } from '../catalogue/addresses.ts';
import { createWordCounter, type WordCounter } from '../search/record/count-words.ts';
import { buildIndexRecord, type IndexRecord } from '../search/record/index-record.ts';
import { createKeyRanker } from '../search/record/key-finder.ts';
import type { WordTools } from '../search/record/word-tools.ts';
import { writePagefindFiles } from './pagefind-files.ts';
import type { PlannedPart } from './search-plan.ts';
import { completePart, isUntouched, nameFilesFolder, removeOthers, type StoredFile, type StoredPart } from './stored-part.ts';
import { assertPageOrder, readKeyPages, readWrittenIndex, type WrittenIndex } from './written-index.ts';

export interface PartTarget {
  /** Folder of the finished part. */
  readonly folder: string;
  /** The same part as it was: texts and chunks that are the same again need not be compressed again. */
  readonly older?: StoredPart | undefined;
  readonly tools: WordTools;
}

/** @throws when the indexer fails or the disk refuses. */
export async function indexPart(part: PlannedPart, { folder, older, tools }: PartTarget): Promise<void> {
  const aside = path.join(path.dirname(folder), `.${part.name}-${process.pid}`);
  const index = nameFilesFolder(aside);
  try {
    await rm(aside, { recursive: true, force: true });
    const known = await linkNamedByDigest(older, index);
    const counter = createWordCounter(tools);
    await writePagefindFiles(listRecords(part, counter), { folder: index, ...part.settings });
    const written = await readWrittenIndex(index);
    await removeStale(index, written);
    const urls = part.entries.map(({ entry }) => entryPath(entry.id));
    assertPageOrder(index, written, urls);
    const counted = counter.finish(createKeyRanker(readKeyPages(index, written)));
    await completePart(aside, { contents: written.file, counted }, known);
    await rm(folder, { recursive: true, force: true });
    await rename(aside, folder);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Build records one by one, for the documents are many and large. */
function* listRecords({ entries, settings }: PlannedPart, counter: WordCounter): Generator<IndexRecord> {
  for (const { entry, related } of entries) {
    const record = buildIndexRecord(entry, { language: settings.language, related });
    counter.add(record);
    yield record;
  }
}

const NAMED_BY_DIGEST = /^(index|fragment)\//;

/** Tell which files were linked. A file system that links none makes Pagefind write all. */
async function linkNamedByDigest(older: StoredPart | undefined, index: string): Promise<ReadonlyMap<string, StoredFile>> {
  const linked = new Map<string, StoredFile>();
  if (older === undefined) return linked;
  await Promise.all(['index', 'fragment'].map((name) => mkdir(path.join(index, name), { recursive: true })));
  for (const file of older.files) {
    if (!NAMED_BY_DIGEST.test(file.name) || !isUntouched(older.folder, file)) continue;
    if (linkFile(path.join(older.folder, file.name), path.join(index, file.name))) linked.set(file.name, file);
  }
  return linked;
}

function linkFile(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

async function removeStale(index: string, { fragments, chunks }: WrittenIndex): Promise<void> {
  if (fragments.length === 0) return;
  await removeOthers(path.join(index, 'index'), new Set(chunks.map((name) => `${name}.pf_index`)));
  await removeOthers(path.join(index, 'fragment'), new Set(fragments.map((name) => `${name}.pf_fragment`)));
}
