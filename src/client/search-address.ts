/** The address of the search, which holds its whole state. */
import type { QueryState } from '../search/query-state.ts';
import { searchHref } from './search-pager.ts';

/** Browsers refuse more than a hundred changes of address in half a minute. */
const PAUSE = 200;

export interface SearchAddress {
  /** Follow the typing: the address changes when it pauses, and no step is added to the history. */
  replace(state: QueryState): void;
  /** Add a step to the history, unless the address stays the same. */
  push(state: QueryState): void;
  /** Write what still waits. */
  flush(): void;
}

export function createSearchAddress(): SearchAddress {
  let timer = 0;
  let waiting: QueryState | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    if (waiting) history.replaceState(null, '', searchHref(waiting));
    waiting = undefined;
  };
  return {
    flush,
    replace(state) {
      clearTimeout(timer);
      waiting = state;
      timer = window.setTimeout(flush, PAUSE);
    },
    push(state) {
      flush();
      const href = searchHref(state);
      const { pathname, search } = new URL(href, location.href);
      if (pathname !== location.pathname || search !== location.search) history.pushState(null, '', href);
    },
  };
}
