/** A thread that looks enough like a page for Pagefind's browser module; its globals stay in here. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

export interface Asked {
  readonly query: string;
  readonly limit: number;
}

/** Ids of entries, best first. */
export type Told = readonly string[];

interface PagefindModule {
  options(options: { readonly basePath: string; readonly baseUrl: string; readonly noWorker: boolean }): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<{ readonly raw_url?: string; readonly url: string }> }[] }>;
}

const folder = workerData as string;

Object.assign(globalThis, {
  window: globalThis,
  document: { querySelector: () => ({ getAttribute: () => 'en' }), currentScript: null },
  location: new URL('http://localhost/'),
  fetch: async (address: string) => new Response(await readFile(path.join(folder, new URL(address, 'http://localhost/').pathname))),
});

const module = (await import(pathToFileURL(path.join(folder, 'pagefind.js')).href)) as PagefindModule;
await module.options({ basePath: '/', baseUrl: '/', noWorker: true });

parentPort?.on('message', ({ query, limit }: Asked) => {
  void answer(query, limit).then((told) => parentPort?.postMessage(told));
});

async function answer(query: string, limit: number): Promise<Told> {
  const { results } = await module.search(query);
  const found = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  return found.map(({ raw_url: raw, url }) => path.posix.basename(raw ?? url));
}
