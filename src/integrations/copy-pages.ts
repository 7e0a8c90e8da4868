/** All pages of a copy, on all cores where they are many. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { createPageRewriter, type PageCopying, type RewritePages, type RewrittenPage } from './rewrite-pages.ts';

export interface CopiedPages {
  /** Classic scripts that pages load. */
  readonly scripts: ReadonlySet<string>;
  /** Modules by the bundle that takes their place, and the dialog it brings. */
  readonly bundles: ReadonlyMap<string, Pick<RewrittenPage, 'modules' | 'dialog'>>;
  /** Texts of icons by file. */
  readonly icons: ReadonlyMap<string, string>;
  readonly faults: readonly string[];
}

const WORTH_A_THREAD = 2000;
const CHUNK = 64;

/** @param onProgress is called with the number of pages done. */
export async function copyPages(pages: readonly string[], copying: PageCopying, onProgress: (done: number) => void): Promise<CopiedPages> {
  const threads = Math.min(availableParallelism(), Math.floor(pages.length / WORTH_A_THREAD));
  const workers =
    threads < 2 ? [] : Array.from({ length: threads }, () => new Worker(new URL('./rewrite-worker.ts', import.meta.url), { workerData: copying }));
  const hands = workers.length === 0 ? [createPageRewriter(copying)] : workers.map(askThread);
  const chunks = Array.from({ length: Math.ceil(pages.length / CHUNK) }, (_, index) => pages.slice(index * CHUNK, (index + 1) * CHUNK)).values();
  const found: RewrittenPage[] = [];
  // All hands share `chunks`: each takes the next until none is left.
  const work = async (rewrite: RewritePages): Promise<void> => {
    for (const chunk of chunks) {
      found.push(...(await rewrite(chunk)));
      onProgress(found.length);
    }
  };
  try {
    await Promise.all(hands.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return {
    scripts: new Set(found.flatMap(({ scripts }) => scripts)),
    bundles: new Map(found.filter(({ modules }) => modules.length > 0).map(({ bundle, modules, dialog }) => [bundle, { modules, dialog }])),
    icons: new Map(found.flatMap(({ icon }) => (icon ? [[icon.file, icon.svg]] : []))),
    faults: found.flatMap(({ faults }) => faults),
  };
}

const askThread =
  (worker: Worker): RewritePages =>
  async (pages) => {
    worker.postMessage(pages);
    const [found] = (await once(worker, 'message')) as [RewrittenPage[]];
    return found;
  };
