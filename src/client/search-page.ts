/**
 * The search page. Its state is the address: typing replaces it, everything else adds a step to the history, and
 * going back restores what was there.
 */
import { countOf } from '../components/wording.ts';
import type { SearchAnswer } from '../search/engine.ts';
import { EMPTY_STATE, hasFacets, isIdle, parseQueryState, type QueryState, type Sort, SORTS, tidyQuery } from '../search/query-state.ts';
import { engine } from './search-engine.ts';
import { readFacets, showCounts, writeFacets } from './search-facets.ts';
import { runLatest } from './search-latest.ts';
import { searchHref, showPager } from './search-pager.ts';
import { getPart } from './search-part.ts';
import { createResultCard } from './search-results.ts';

const PAGE_SIZE = 20;
/** Browsers refuse more than a hundred changes of address in half a minute. */
const ADDRESS_PAUSE = 200;

class SearchPage extends HTMLElement {
  #state: QueryState = EMPTY_STATE;
  #addressTimer = 0;
  readonly #search = runLatest((state: QueryState) => this.#show(state));
  readonly #form = getPart(this, 'form', HTMLFormElement);
  readonly #input = getPart(this, 'input[name="q"]', HTMLInputElement);
  readonly #sort = getPart(this, 'select[name="sort"]', HTMLSelectElement);
  readonly #status = getPart(this, '[role="status"]', HTMLElement);
  readonly #clear = getPart(this, '[data-clear]', HTMLElement);
  readonly #facets = getPart(this, '[data-facets]', HTMLElement);
  readonly #facetsKey = getPart(this, '[data-facets-key]', HTMLElement);
  readonly #heading = getPart(this, '[data-results-heading]', HTMLElement);
  readonly #results = getPart(this, '[data-results]', HTMLElement);
  readonly #hint = getPart(this, '[data-hint]', HTMLElement);
  readonly #help = getPart(this, '[data-help]', HTMLElement);
  readonly #pager = getPart(this, '[data-pager]', HTMLElement);

  connectedCallback(): void {
    this.dataset['searchEngine'] = engine.name;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#change({ ...this.#state, page: 1 }, 'push');
    });
    this.#input.addEventListener('input', () => this.#change({ ...this.#state, query: tidyQuery(this.#input.value), page: 1 }, 'replace'));
    this.#form.addEventListener('change', (event) => {
      if (event.target !== this.#input) this.#change({ ...this.#state, facets: readFacets(this.#form), sort: this.#readSort(), page: 1 }, 'push');
    });
    this.#clear.addEventListener('click', () => {
      this.#change({ ...this.#state, facets: EMPTY_STATE.facets, page: 1 }, 'push');
      this.#writeControls();
    });
    // On narrow screens the facets are folded away.
    this.#facetsKey.addEventListener('click', () => {
      this.#facetsKey.ariaExpanded = String(this.#facets.classList.toggle('facets-open'));
    });
    this.#pager.addEventListener('click', (event) => this.#turn(event));
    window.addEventListener('popstate', () => this.#restore());
    this.#restore();
    if (isIdle(this.#state) && matchMedia('(hover: hover)').matches) this.#input.focus();
  }

  #readSort(): Sort {
    return SORTS.find((sort) => sort === this.#sort.value) ?? 'relevance';
  }

  /** Take the state from the address. */
  #restore(): void {
    clearTimeout(this.#addressTimer);
    this.#state = parseQueryState(new URLSearchParams(location.search));
    this.#input.value = this.#state.query;
    this.#writeControls();
    this.#run();
  }

  #writeControls(): void {
    writeFacets(this.#form, this.#state.facets);
    this.#sort.value = this.#state.sort;
  }

  /** Take the state from the reader. */
  #change(state: QueryState, step: 'push' | 'replace'): void {
    this.#state = state;
    clearTimeout(this.#addressTimer);
    if (step === 'push') history.pushState(null, '', searchHref(state));
    else this.#addressTimer = window.setTimeout(() => history.replaceState(null, '', searchHref(state)), ADDRESS_PAUSE);
    this.#run();
  }

  #run(): void {
    this.#clear.hidden = !hasFacets(this.#state);
    if (isIdle(this.#state)) {
      this.#showIdle();
      return;
    }
    this.dataset['searchState'] = 'loading';
    this.#search(this.#state);
  }

  #showIdle(): void {
    this.dataset['searchState'] = 'idle';
    this.#results.replaceChildren();
    this.#pager.hidden = true;
    this.#help.hidden = true;
    this.#hint.hidden = false;
    this.#status.textContent = '';
    showCounts(this.#form, undefined);
  }

  /** Results of a state the reader has already left are not shown. */
  async #show(state: QueryState): Promise<void> {
    if (state !== this.#state) return;
    const offset = (state.page - 1) * PAGE_SIZE;
    const answer = await engine.search({ ...state, offset, limit: PAGE_SIZE, counts: true }).catch(() => undefined);
    if (state !== this.#state) return;
    this.#hint.hidden = true;
    const last = Math.ceil((answer?.total ?? 0) / PAGE_SIZE);
    if (last > 0 && state.page > last) {
      this.#change({ ...state, page: last }, 'replace');
      return;
    }
    if (answer) this.#showAnswer(answer, state);
    else this.#showFailure();
    this.dataset['searchState'] = 'done';
  }

  #showAnswer({ results, total, counts, leftOut }: SearchAnswer, state: QueryState): void {
    this.#results.replaceChildren(...results.map((result) => createResultCard(result, state.query)));
    this.#status.textContent = describe(total, state, leftOut);
    this.#help.hidden = total > 0;
    showCounts(this.#form, counts);
    showPager(this.#pager, state, Math.ceil(total / PAGE_SIZE));
  }

  #showFailure(): void {
    this.#results.replaceChildren();
    this.#pager.hidden = true;
    this.#status.textContent = 'The search index could not be loaded. Check the connection and press Enter to try again.';
  }

  #turn(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-page]') : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#change({ ...this.#state, page: Number(link.dataset.page) }, 'push');
    this.#heading.focus();
  }
}

function describe(total: number, { query, page }: QueryState, leftOut: readonly string[]): string {
  const asked = query === '' ? '' : ` for “${query}”`;
  if (total === 0) return `Nothing found${asked}.`;
  const without = leftOut.length === 0 ? '' : ` without ${leftOut.map((word) => `“${word}”`).join(', ')}, which no paper holds`;
  const last = Math.ceil(total / PAGE_SIZE);
  return `${countOf(total, 'paper')}${asked}${without}${last > 1 ? `, page ${page} of ${last}` : ''}`;
}

customElements.define('search-page', SearchPage);
