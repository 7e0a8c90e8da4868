/** The search of this site, over the files of a finished build. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decompress } from '../../../src/search/load-file.ts';
import type { LoadFile } from '../../../src/search/manifest.ts';
import { createSearchEngine } from '../../../src/search/search-engine.ts';
import type { GoldenEngine } from './engine.ts';

const NO_FACETS = { topic: [], area: [], year: [], venue: [], has: [] };

export const ours: GoldenEngine = {
  name: 'Papershelf',
  open({ site }) {
    const engine = createSearchEngine({ base: '/', load: createSiteLoader(site) });
    return Promise.resolve({
      async search(query, limit) {
        const { results } = await engine.search({ query, exact: false, facets: NO_FACETS, sort: 'relevance', offset: 0, limit });
        return results.map(({ id }) => id);
      },
    });
  },
};

/** Load files of a site from disk. */
export function createSiteLoader(site: string): LoadFile {
  return async (file) => decompress(new Uint8Array(await readFile(path.join(site, file))));
}
