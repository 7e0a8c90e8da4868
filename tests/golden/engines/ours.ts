/** The search of this site, over the files of a finished build. */
import { createSearchEngine } from '../../../src/search/search-engine.ts';
import { createSiteLoader } from '../site-loader.ts';
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
