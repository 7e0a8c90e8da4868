/**
 * The address of the search, which holds its whole state, and the title of the page, which tells its tabs and its
 * steps in the history apart. Typing changes the present step; a search that was meant adds one, and leaves the step
 * before it as it was.
 */
import type { QueryState } from '../search/query-state.ts';
import { searchHref } from './search-pager.ts';
import { describeState } from './search-wording.ts';

/** Browsers refuse more than a hundred changes of address in half a minute. */
const PAUSE = 200;

export interface SearchAddress {
  /** Take the present address, which the history or the reader brought. */
  take(state: QueryState): void;
  /** Follow the typing: the address changes when it pauses, and no step is added to the history. */
  replace(state: QueryState): void;
  /** Add a step to the history, and one before it for what was typed; none when the address stays the same. */
  push(state: QueryState): void;
  /** Put right the address of the present step. */
  correct(state: QueryState): void;
  /** Write what still waits. */
  flush(): void;
}

export function createSearchAddress(): SearchAddress {
  const pageTitle = document.title;
  let timer = 0;
  /** Of the present step, as it was before the typing. */
  let settled = { href: location.href, title: pageTitle };
  let typed: QueryState | undefined;
  const nameState = (state: QueryState): string => [describeState(state), pageTitle].filter((part) => part !== '').join(' · ');
  const write = (href: string, title: string): void => {
    history.replaceState(null, '', href);
    document.title = title;
  };
  const stopTyping = (): void => {
    clearTimeout(timer);
    typed = undefined;
  };
  const flush = (): void => {
    clearTimeout(timer);
    if (typed) write(searchHref(typed), nameState(typed));
  };
  const addStep = (state: QueryState): void => {
    const { href } = new URL(searchHref(state), location.href);
    if (href === settled.href) {
      write(href, settled.title);
      return;
    }
    write(settled.href, settled.title);
    settled = { href, title: nameState(state) };
    history.pushState(null, '', href);
    document.title = settled.title;
  };
  return {
    flush,
    take(state) {
      stopTyping();
      settled = { href: location.href, title: nameState(state) };
      document.title = settled.title;
    },
    replace(state) {
      clearTimeout(timer);
      typed = state;
      timer = window.setTimeout(flush, PAUSE);
    },
    push(state) {
      const before = typed;
      stopTyping();
      if (before) addStep(before);
      addStep(state);
    },
    correct(state) {
      stopTyping();
      settled = { href: new URL(searchHref(state), location.href).href, title: nameState(state) };
      write(settled.href, settled.title);
    },
  };
}
