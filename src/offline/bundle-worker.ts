/** Bundles the worker of a build into the one file that browsers ask for. */
import path from 'node:path';
import { build } from 'esbuild';
import type { BuiltFiles } from './build-file-list.ts';

type Worker = { readonly kind: 'working'; readonly files: BuiltFiles } | { readonly kind: 'retired' };

/** Bundle the worker for the root of a site. @throws when it does not compile. */
export async function bundleWorker(worker: Worker): Promise<Uint8Array> {
  const source = worker.kind === 'retired' ? 'retired-worker.ts' : 'service-worker.ts';
  const data = worker.kind === 'retired' ? {} : { version: worker.files.list.version, shell: worker.files.shell };
  const { outputFiles } = await build({
    entryPoints: [path.resolve('src/offline', source)],
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"', OFFLINE_BUILD: JSON.stringify(data) },
  });
  const [bundle] = outputFiles;
  if (!bundle) throw new Error(`${source} gives no worker`);
  return bundle.contents;
}
