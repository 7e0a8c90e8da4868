/** Links between the leaves of results; each is an address of its own. */
import * as texts from '#texts';
import { searchPath } from '../catalogue/addresses.ts';
import { choosePageNumbers } from '../components/paging.ts';
import { type QueryState, renderQueryState } from '../search/query-state.ts';
import { create, createLink } from './search-nodes.ts';
import { siteHref } from './site-address.ts';

/** Render the address of a state. */
export function searchHref(state: QueryState): string {
  const params = renderQueryState(state);
  return siteHref(searchPath()) + (params.size > 0 ? `?${params}` : '');
}

/** Fill `nav` with links to the other leaves; it hides when there is but one. */
export function showPager(nav: HTMLElement, state: QueryState, last: number): void {
  const items = choosePageNumbers(state.page, last).map((number) => {
    const page = number === undefined ? '…' : createPageLink(state, { number, text: String(number), label: texts.framePage(number) });
    return create('li', undefined, [page]);
  });
  const list = create('ol', undefined, items);
  const before = state.page > 1 ? [createPageLink(state, { number: state.page - 1, text: texts.framePrevious, rel: 'prev' })] : [];
  const after = state.page < last ? [createPageLink(state, { number: state.page + 1, text: texts.frameNext, rel: 'next' })] : [];
  nav.replaceChildren(...before, list, ...after);
  nav.hidden = last <= 1;
}

interface PageLink {
  readonly number: number;
  readonly text: string;
  readonly label?: string;
  readonly rel?: 'prev' | 'next';
}

function createPageLink(state: QueryState, { number, text, label, rel }: PageLink): HTMLAnchorElement {
  const link = createLink(searchHref({ ...state, page: number }), [text]);
  link.dataset['page'] = String(number);
  if (label !== undefined) link.ariaLabel = label;
  if (rel !== undefined) link.rel = rel;
  if (number === state.page) link.ariaCurrent = 'page';
  return link;
}
