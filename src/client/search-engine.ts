/** The engine of this site, shared by the search page and the dialog. */
import { withBase } from '../catalogue/addresses.ts';
import { createSearchEngine } from '../search/search-engine.ts';
import { loadFromCopy } from './site-address.ts';

export const engine = createSearchEngine({
  base: withBase(import.meta.env.BASE_URL, '/'),
  ...(loadFromCopy && { load: loadFromCopy }),
});
