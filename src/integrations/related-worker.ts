/** The threads of related-papers.ts: one that makes a table, and one beside it that takes half of what is much. */
import { once } from 'node:events';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { comparePapers } from '../catalogue/related/compared.ts';
import { type CountedTerms, countTerms, joinCounted } from '../catalogue/related/counted-terms.ts';
import { createLists } from '../catalogue/related/neighbour-lists.ts';
import { relateShare, type Work } from '../catalogue/related/relate-share.ts';
import type { RelatedTable } from '../catalogue/related/related-table.ts';
import { describeFrame, signPapers } from '../catalogue/related/signatures.ts';
import type { ComparedTexts } from '../catalogue/related/text-terms.ts';
import { type Found, tabulate, updateFound } from '../catalogue/related/update-related.ts';
import { createStemmer } from '../catalogue/stemmed-words.ts';
import type { TableTask } from './related-papers.ts';
import { readState, type RelatedState, writeState } from './related-state.ts';

/** Papers that are worth a second thread. */
const MANY = 2000;

type HalfTask =
  | { readonly kind: 'count'; readonly texts: readonly ComparedTexts[] }
  | { readonly kind: 'share'; readonly work: Work; readonly papers: readonly number[] };

const task = workerData as TableTask | HalfTask;
if (task.kind === 'table') parentPort?.postMessage(await makeTable(task));
else if (task.kind === 'count') parentPort?.postMessage(countTerms(task.texts, createStemmer()));
else parentPort?.postMessage(relateShare(task.work, task.papers));

async function makeTable({ input, digests, key, file }: TableTask): Promise<RelatedTable> {
  const kept = await readState(file);
  const counted = await countAll(input.papers, digests, kept);
  const compared = comparePapers(input, counted);
  const signatures = signPapers(input, compared, digests);
  const frame = describeFrame(input, compared);
  const updated = kept?.frame === frame ? updateFound({ input, compared, signatures }, kept.found) : undefined;
  const work: Work = { input, compared, lists: createLists(input.papers.length) };
  const found: Found = updated ?? { ids: input.papers.map(({ id }) => id), signatures, lists: work.lists, related: await relateAll(work) };
  await writeState(file, { key, frame, digests, counted, found });
  return tabulate(found);
}

/** Only texts that were not counted before are read. */
async function countAll(texts: readonly ComparedTexts[], digests: readonly string[], kept: RelatedState | undefined): Promise<CountedTerms> {
  const known = new Map(kept?.digests.map((one, paper) => [one, paper]));
  const fresh = new Map<string, ComparedTexts>();
  for (const [paper, one] of digests.entries()) if (!known.has(one) && texts[paper]) fresh.set(one, texts[paper]);
  const read = [...fresh.values()];
  const half = read.length > MANY ? read.length >> 1 : read.length;
  const beside = half < read.length ? ask<CountedTerms>({ kind: 'count', texts: read.slice(half) }) : undefined;
  const first = countTerms(read.slice(0, half), createStemmer());
  const second = (await beside) ?? first;
  const places = new Map([...fresh.keys()].map((one, place) => [one, place]));
  return joinCounted(
    digests.map((one) => {
      const place = places.get(one);
      if (place === undefined) return { counted: kept?.counted ?? first, paper: known.get(one) ?? 0 };
      return place < half ? { counted: first, paper: place } : { counted: second, paper: place - half };
    }),
  );
}

async function relateAll(work: Work): Promise<readonly string[]> {
  const papers = [...work.input.papers.keys()];
  const half = papers.length > MANY ? papers.length >> 1 : papers.length;
  const beside = half < papers.length ? ask<string[]>({ kind: 'share', work, papers: papers.slice(half) }) : [];
  const first = relateShare(work, papers.slice(0, half));
  return [...first, ...(await beside)];
}

async function ask<Answer>(half: HalfTask): Promise<Answer> {
  const worker = new Worker(new URL(import.meta.url), { workerData: half });
  const [answer] = (await once(worker, 'message')) as [Answer];
  await worker.terminate();
  return answer;
}
