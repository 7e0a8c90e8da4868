/** Digests of compiled pages with all that they import, so that a changed template is known from the others. */
import { createHash } from 'node:crypto';
import type { AstroUserConfig } from 'astro';

type VitePlugin = Extract<NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number], { readonly name: string }>;

export interface Chunk {
  readonly code: string;
  readonly imports: readonly string[];
  readonly modules: readonly string[];
}

export interface ChunkDigests {
  /** Listens while Vite compiles. */
  readonly plugin: VitePlugin;
  /** The digest of the page `component`, a file below the root of the project; of everything where it cannot be told apart. */
  readonly find: (component: string) => string;
}

export function digestChunks(): ChunkDigests {
  const chunks = new Map<string, Chunk>();
  return {
    plugin: {
      name: 'papershelf-chunk-digests',
      applyToEnvironment: ({ name }) => name === 'prerender',
      generateBundle: (_, bundle) => {
        for (const [file, chunk] of Object.entries(bundle))
          if (chunk.type === 'chunk') chunks.set(file, { code: chunk.code, imports: [...chunk.imports], modules: Object.keys(chunk.modules) });
      },
    },
    find: (component) => digestPage(component, chunks),
  };
}

/** Digest a page with all that it imports. */
export function digestPage(component: string, chunks: ReadonlyMap<string, Chunk>): string {
  const own = [...chunks].find(([, { modules }]) => modules.some((module) => module.endsWith(`/${component}`)))?.[0];
  const all = own === undefined ? [...chunks.keys()] : listImported(own, chunks);
  const hash = createHash('sha256');
  for (const file of all.sort()) hash.update(`${file}\n${chunks.get(file)?.code ?? ''}\n`);
  return hash.digest('hex');
}

/** A chunk and what it imports, directly or not. */
function listImported(first: string, chunks: ReadonlyMap<string, Chunk>): string[] {
  const known = new Set([first]);
  // The set grows while it is gone through.
  for (const file of known) for (const imported of chunks.get(file)?.imports ?? []) known.add(imported);
  return [...known];
}
