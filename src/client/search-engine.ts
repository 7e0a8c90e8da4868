/** The engine of this site, shared by the search page and the dialog. */
import { withBase } from '../catalogue/addresses.ts';
import type { SearchAnswer, SearchRequest } from '../search/engine.ts';
import { createFileLoader } from '../search/tables/load-file.ts';
import { createSearchEngine } from '../search/search-engine.ts';
import { isLoadFailure, markFailures } from './load-failure.ts';
import { loadFromCopy } from './site-address.ts';

const base = withBase(import.meta.env.BASE_URL, '/');

export const engine = createSearchEngine({ base, load: markFailures(loadFromCopy ?? createFileLoader(base)) });

export type Asked = { readonly kind: 'answer'; readonly answer: SearchAnswer } | { readonly kind: 'not-loaded' } | { readonly kind: 'failed' };

/** Ask the engine; a fault that is not the network's is reported as any exception is. */
export async function askEngine(request: SearchRequest): Promise<Asked> {
  try {
    return { kind: 'answer', answer: await engine.search(request) };
  } catch (cause) {
    if (isLoadFailure(cause)) return { kind: 'not-loaded' };
    reportError(cause);
    return { kind: 'failed' };
  }
}
