/** Records → the files of a Pagefind index. */
import { readdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { IndexRecord } from '../search/record/index-record.ts';

/** Interfaces of Pagefind's own that nobody loads: 400 kB. Its client stays, for programs that use the index. */
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

/** Two batches of records are on their way to the indexer, so that it has work while the next one is made. */
const BATCH = 100;

const CHUNK_SIZE_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

export interface IndexTarget {
  readonly folder: string;
  /** Entries in several languages stay in one index, stemmed as that of the papers. */
  readonly language: string;
  /** Places of words in one chunk: what a reader downloads for a word, against the list of chunks, which everyone does. */
  readonly chunkSize: number;
}

/**
 * Write an index whose pages have the order of the records. Chunks and texts that `folder` has already, whose names
 * hold their digests, are not written again.
 *
 * @throws when the indexer does not start, refuses a record or cannot write.
 */
export async function writePagefindFiles(records: Iterable<IndexRecord>, { folder, ...settings }: IndexTarget): Promise<void> {
  try {
    const index = await openIndex(settings);
    await addRecords(index, records);
    const { errors } = await index.writeFiles({ outputPath: folder });
    assertNoErrors(errors);
    await waitForContents(folder);
    await Promise.all(UNUSED.map((file) => rm(path.join(folder, file), { force: true })));
  } finally {
    await close();
  }
}

async function openIndex({ language, chunkSize }: Pick<IndexTarget, 'language' | 'chunkSize'>): Promise<PagefindIndex> {
  // The indexer is a process of its own and has no option for it (pagefind/src/options.rs).
  process.env[CHUNK_SIZE_VARIABLE] = String(chunkSize);
  const { errors, index } = await createIndex({ forceLanguage: language.toLowerCase() });
  assertNoErrors(errors);
  if (!index) throw new Error('the indexer did not start');
  return index;
}

async function addRecords(index: PagefindIndex, records: Iterable<IndexRecord>): Promise<void> {
  type Added = ReturnType<PagefindIndex['addHTMLFile']>;
  let [sent, batch]: [Added[], Added[]] = [[], []];
  const settle = async (): Promise<void> => {
    const added = await Promise.all(sent);
    [sent, batch] = [batch, []];
    assertNoErrors(added.flatMap(({ errors }) => errors));
  };
  for (const { url, content } of records) {
    batch.push(index.addHTMLFile({ url, content }));
    if (batch.length === BATCH) await settle();
  }
  await settle();
  await settle();
}

/** Milliseconds between two looks, and how many there are. */
const LOOK_AGAIN = { after: 20, times: 500 } as const;

/**
 * The indexer says that it is done while its last files are made but not yet filled, and they stay empty when its process
 * is ended then.
 */
async function waitForContents(folder: string): Promise<void> {
  const items = readdirSync(folder, { recursive: true, withFileTypes: true });
  let empty = items.filter((item) => item.isFile()).map((item) => path.join(item.parentPath, item.name));
  for (let look = 0; look < LOOK_AGAIN.times; look++) {
    empty = empty.filter((file) => statSync(file).size === 0);
    if (empty.length === 0) return;
    await setTimeout(LOOK_AGAIN.after);
  }
  throw new Error('the indexer left files empty');
}

function assertNoErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}
