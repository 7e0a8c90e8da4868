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

/** Run `act` with a search that gives the ids of the first ten. @throws when the index cannot be written. */
export async function withSearch<T>(
  catalogue: SearchedCatalogue,
  act: (search: (query: string) => Promise<readonly string[]>) => Promise<T>,
): Promise<T> {
  const site = await mkdtemp(path.join(tmpdir(), 'papershelf-report-'));
  try {
    await writeSearchFiles(catalogue, { site });
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
