/** Links between the leaves of results; each is an address of its own. */
import { searchPath } from '../catalogue/addresses.ts';
import { choosePageNumbers } from '../components/paging.ts';
import { type QueryState, renderQueryState } from '../search/query-state.ts';
import { siteHref } from './site-address.ts';

/** Render the address of a state. */
export function searchHref(state: QueryState): string {
  const params = renderQueryState(state);
  return siteHref(searchPath()) + (params.size > 0 ? `?${params}` : '');
}

/** Fill `nav` with links to the other leaves; it hides when there is but one. */
export function showPager(nav: HTMLElement, state: QueryState, last: number): void {
  const items = choosePageNumbers(state.page, last).map((number) => {
    const item = document.createElement('li');
    item.append(number === undefined ? '…' : createLink(state, { number, text: String(number), label: `Page ${number}` }));
    return item;
  });
  const list = document.createElement('ol');
  list.append(...items);
  const before = state.page > 1 ? [createLink(state, { number: state.page - 1, text: 'Previous' })] : [];
  const after = state.page < last ? [createLink(state, { number: state.page + 1, text: 'Next' })] : [];
  nav.replaceChildren(...before, list, ...after);
  nav.hidden = last <= 1;
}

function createLink(state: QueryState, { number, text, label }: { number: number; text: string; label?: string }): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = searchHref({ ...state, page: number });
  link.textContent = text;
  link.dataset['page'] = String(number);
  if (label !== undefined) link.ariaLabel = label;
  if (number === state.page) link.ariaCurrent = 'page';
  return link;
}
