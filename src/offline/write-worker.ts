/** Bundles the worker of a build into the one file that browsers ask for. */
import path from 'node:path';
import { build } from 'esbuild';
import { WORKER_FILE } from './file-list.ts';
import type { BuiltFiles } from './read-file-list.ts';

type Worker = { readonly kind: 'working'; readonly files: BuiltFiles } | { readonly kind: 'retired' };

/** Write the worker into the root of a site. @throws when it does not compile or the disk refuses. */
export async function writeWorker(site: string, worker: Worker): Promise<void> {
  const source = worker.kind === 'retired' ? 'retired-worker.ts' : 'service-worker.ts';
  const data = worker.kind === 'retired' ? {} : { version: worker.files.list.version, shell: worker.files.shell };
  await build({
    entryPoints: [path.resolve('src/offline', source)],
    outfile: path.join(site, WORKER_FILE),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"', OFFLINE_BUILD: JSON.stringify(data) },
  });
}
