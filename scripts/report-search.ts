/** The search of the site over a catalogue that has not been built: its index alone, in a folder that goes again. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeSearchFiles, type SearchedCatalogue } from '../src/integrations/search-files.ts';
import { createSearchEngine } from '../src/search/search-engine.ts';
import type { LoadFile } from '../src/search/tables/manifest.ts';
import { decompress } from '../src/search/tables/load-file.ts';

const NO_FACETS = { topic: [], area: [], year: [], venue: [], has: [] };
const PLACES = 10;

type WriteIndex = (catalogue: SearchedCatalogue, target: { readonly site: string }) => Promise<void>;

/** Run `act` with a search that gives the ids of the first ten. @throws when the index cannot be written. */
export async function withSearch<T>(
  catalogue: SearchedCatalogue,
  act: (search: (query: string) => Promise<readonly string[]>) => Promise<T>,
  write: WriteIndex = writeSearchFiles,
): Promise<T> {
  const site = await mkdtemp(path.join(tmpdir(), 'papershelf-report-'));
  try {
    await writeTwice(() => write(catalogue, { site }), site);
    const load: LoadFile = async (file) => decompress(new Uint8Array(await readFile(path.join(site, file))));
    const engine = createSearchEngine({ base: '/', load });
    return await act(async (query) => {
      const { results } = await engine.search({ query, exact: false, facets: NO_FACETS, sort: 'relevance', offset: 0, limit: PLACES });
      return results.map(({ id }) => id);
    });
  } finally {
    await rm(site, { recursive: true, force: true });
  }
}

/** The indexer is a process of its own: on a machine that is busy with a build it may stop once. */
async function writeTwice(write: () => Promise<void>, folder: string): Promise<void> {
  try {
    await write().catch(write);
  } catch (failure) {
    const cause = failure instanceof Error ? (failure.cause ?? failure) : failure;
    const reason = cause instanceof Error ? cause.message : String(cause);
    const fix = `run it again when no build is running, and see whether \`${path.dirname(folder)}\` has space.`;
    throw new Error(`the search index cannot be written to \`${folder}\`: ${reason}.\n  Fix: ${fix}`, { cause: failure });
  }
}
