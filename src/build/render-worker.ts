/** A thread that renders pages: takes the next few until none is left, and tells what it wrote. */
import { parentPort, workerData } from 'node:worker_threads';
import { inspectMarkup } from '../integrations/inspect-markup.ts';
import type { HandedSite } from '../integrations/handed-site.ts';
import { listLinkedFiles } from '../integrations/inspect-site.ts';
import { type LastOutput, openSiteOutput, type OutputRecord } from '../integrations/site-output.ts';
import { isInShare, type Share } from '../integrations/share.ts';
import { openPages } from './page-renderer.ts';
import type { Program } from './program.ts';

export interface RenderWork {
  /** Found by `findHandedSite`. */
  readonly site: HandedSite;
  readonly program: Program;
  readonly basePath: string;
  readonly folder: string;
  readonly last: readonly LastOutput[];
  /** With a share, only pages that others can take over are rendered. */
  readonly share: Share | undefined;
  /** One 32-bit number that all threads share: the next page to take. */
  readonly next: SharedArrayBuffer;
}

export interface RenderedPages {
  readonly records: readonly (readonly [file: string, record: OutputRecord])[];
  readonly faults: readonly string[];
  /** A page by each file of the site that pages lead to. */
  readonly links: ReadonlyMap<string, string>;
  readonly kept: number;
}

/** Pages taken at once. */
const BATCH = 16;

parentPort?.postMessage(await renderPages(workerData as RenderWork));

async function renderPages({ program, basePath, folder, last, share, next }: RenderWork): Promise<RenderedPages> {
  const output = openSiteOutput(folder, last);
  const faults: string[] = [];
  const links = new Map<string, string>();
  const all = await openPages(program);
  const mine = share ? all.filter(({ file, key }) => key !== undefined && isInShare(file, share)) : all;
  const pages = takeTurns(mine, new Int32Array(next));
  let kept = 0;
  for (const { file, key, render } of pages) {
    if (key !== undefined && output.keep(file, key)) {
      kept += 1;
      continue;
    }
    const bytes = await render();
    output.write(file, bytes, key);
    if (!file.endsWith('.html')) continue;
    const html = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
    faults.push(...inspectMarkup(html).map((fault) => `${file}: ${fault}`));
    for (const linked of listLinkedFiles(html, { file, basePath })) if (!links.has(linked)) links.set(linked, file);
  }
  return { records: [...output.records], faults, links, kept };
}

/** The items this thread takes of all, while other threads take theirs. */
function* takeTurns<Item>(items: readonly Item[], next: Int32Array): Generator<Item> {
  for (let start = Atomics.add(next, 0, BATCH); start < items.length; start = Atomics.add(next, 0, BATCH)) yield* items.slice(start, start + BATCH);
}
