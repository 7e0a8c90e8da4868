/** The related papers of a whole catalogue, found in threads beside other work; what was found last time is brought up to date. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Catalogue } from '../catalogue/model.ts';
import { buildRelatedInput, type RelatedInput } from '../catalogue/related/related-input.ts';
import type { RelatedTable } from '../catalogue/related/related-table.ts';
import { tabulate } from '../catalogue/related/update-related.ts';
import { digestCode } from './code-digest.ts';
import { readState } from './related-state.ts';

/** Pages are bundled before they are rendered, so addresses relative to this file would lead nowhere. */
const WORKER = path.resolve('src/integrations/related-worker.ts');
/** The code that decides what is found, and how it is kept. */
const CODE = [
  'src/catalogue',
  'src/integrations/related-worker.ts',
  'src/integrations/related-state.ts',
  'src/integrations/columns-file.ts',
  'package-lock.json',
];

export interface RelatedOptions {
  /** Where what was found is kept; everything in it may be deleted. */
  readonly cache: string;
  /** For each entry a digest of all it says, by id; without one it is made here. */
  readonly digests?: ReadonlyMap<string, string>;
}

/** What a thread is asked for. */
export interface TableTask {
  readonly kind: 'table';
  readonly input: RelatedInput;
  /** For each paper: a digest of all it says. */
  readonly digests: readonly string[];
  readonly key: string;
  /** Where what was found is kept. */
  readonly file: string;
}

/** Relate all papers: the same table whatever the cache holds. */
export async function relatePapers(catalogue: Catalogue, { cache, digests: known }: RelatedOptions): Promise<RelatedTable> {
  const folder = path.join(cache, 'related');
  const code = digestCode(CODE);
  const file = path.join(folder, code, 'papers');
  const input = buildRelatedInput(catalogue);
  const digests = input.papers.map((paper) => known?.get(paper.id) ?? digest(JSON.stringify(paper)));
  const key = digestInput(input, digests);
  const kept = await readState(file);
  if (kept?.key === key) return tabulate(kept.found);
  const table = await askThread({ kind: 'table', input, digests, key, file });
  const older = (await readdir(folder).catch(() => [])).filter((name) => name !== code);
  await Promise.all(older.map((name) => rm(path.join(folder, name), { recursive: true, force: true })));
  return table;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Papers in their order, and what others or the vocabulary say about them. */
function digestInput({ papers, methods, topics }: RelatedInput, digests: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify([methods, [...topics]]));
  for (const [place, { id }] of papers.entries()) hash.update(`${id}\n${digests[place] ?? ''}\n`);
  return hash.digest('hex').slice(0, 32);
}

async function askThread(task: TableTask): Promise<RelatedTable> {
  const worker = new Worker(WORKER, { workerData: task });
  const [table] = (await once(worker, 'message')) as [RelatedTable];
  await worker.terminate();
  return table;
}
