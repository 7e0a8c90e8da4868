/** The engine of this site, shared by the search page and the dialog. */
import { withBase } from '../catalogue/addresses.ts';
import { createPagefindEngine } from '../search/pagefind-engine.ts';

export const engine = createPagefindEngine({ base: withBase(import.meta.env.BASE_URL, '/') });
