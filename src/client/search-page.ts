/**
 * The search page. Its state is the address: typing replaces it, everything else, Enter too, adds a step to the
 * history, and going back restores what was there. Every way to change that state ends in this one element, which makes
 * it longer than other modules; field, results, address and saving are modules of their own.
 */
import {
  EMPTY_STATE,
  changeQuery,
  isIdle,
  parseQueryState,
  type QueryState,
  SORTS,
  tidyQuery,
  tidyTyped,
  toggleFacet,
} from '../search/query-state.ts';
import type { SearchAnswer, SearchRequest } from '../search/engine.ts';
import { SearchAddress } from './search-address.ts';
import { askEngine, engine } from './search-engine.ts';
import { isFacet, isFacetBox, scrollAfterChoosing } from './search-facets.ts';
import { SearchField } from './search-field.ts';
import { runLatest } from './search-latest.ts';
import { getPart } from './search-part.ts';
import { rememberSearch } from './search-recent.ts';
import { SaveResults } from './save-results.ts';
import { createResultCards } from './search-results.ts';
import { moveThroughResults } from './search-steps.ts';
import { PAGE_SIZE, SearchView } from './search-view.ts';

/** A search looked at for so many milliseconds was meant. */
const MEANT = 2000;

class SearchPage extends HTMLElement {
  #state: QueryState = EMPTY_STATE;
  #typing = false;
  /** Whether the present state was answered, with papers. */
  #found = false;
  #meantTimer = 0;
  readonly #search = runLatest((state: QueryState) => this.#show(state));
  readonly #address = new SearchAddress();
  readonly #view = new SearchView(this);
  readonly #form = getPart(this, 'form', HTMLFormElement);
  readonly #sort = getPart(this, 'select[name="sort"]', HTMLSelectElement);
  readonly #facets = getPart(this, '[data-facets]', HTMLElement);
  readonly #heading = getPart(this, '[data-results-heading]', HTMLElement);
  readonly #saving = new SaveResults(this, () => this.#request);
  readonly #field = new SearchField({
    root: this,
    onType: () => this.#type(),
    onPick: (query) => this.#go(changeQuery(this.#state, query)),
  });
  readonly #input = this.#field.input;

  connectedCallback(): void {
    this.dataset['searchEngine'] = engine.name;
    this.#form.addEventListener('submit', (event) => this.#submit(event));
    this.#form.addEventListener('change', (event) => this.#choose(event));
    scrollAfterChoosing(this.#facets, this.#form);
    this.addEventListener('click', (event) => this.#click(event));
    // A result may also be opened with the middle button.
    this.addEventListener('auxclick', (event) => this.#noteOpened(event));
    window.addEventListener('popstate', () => this.#restore());
    window.addEventListener('pagehide', () => this.#leave());
    window.addEventListener('pageshow', ({ persisted }) => persisted && void this.#comeBack());
    document.addEventListener('visibilitychange', () => void this.#comeBack());
    this.#start();
    if (isIdle(this.#state) && matchMedia('(hover: hover)').matches) this.#input.focus();
    this.#field.listen();
    const parts = { input: this.#input, results: getPart(this, '[data-results]', HTMLElement) };
    this.addEventListener('keydown', (event) => moveThroughResults(event, parts));
  }

  /** Results that were left on the screen may lead to pages that a newer build of the site does not have. */
  async #comeBack(): Promise<void> {
    if (document.hidden || isIdle(this.#state)) return;
    // Without a network the results stay as they are.
    if (await engine.renew().catch(() => false)) this.#run();
  }

  /** Keys may have been pressed before there was a script to hear them. */
  #start(): void {
    const typed = document.activeElement === this.#input ? this.#input.value : '';
    this.#restore();
    if (typed === '' || typed === this.#state.query) return;
    this.#input.value = typed;
    this.#type();
  }

  /** Take the state from the address. */
  #restore(): void {
    const state = parseQueryState(new URLSearchParams(location.search));
    this.#address.take(state);
    this.#enter(state);
  }

  /** Take a state that the reader chose by a press. */
  #go(state: QueryState): void {
    this.#address.push(state);
    this.#enter(state);
  }

  #enter(state: QueryState): void {
    this.#state = state;
    this.#typing = false;
    this.#field.show(state.query);
    this.#sort.value = state.sort;
    this.#run();
  }

  #type(): void {
    this.#state = changeQuery(this.#state, tidyQuery(this.#input.value));
    this.#typing = true;
    this.#address.replace(this.#state);
    this.#run();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    this.#facets.hidePopover();
    rememberSearch(this.#state.query);
    this.#go(this.#state);
    // On a phone the keyboard makes room for the results.
    if (matchMedia('(pointer: coarse)').matches) this.#input.blur();
  }

  #choose({ target }: Event): void {
    if (isFacetBox(target)) this.#go(toggleFacet(this.#state, target.name, target.value));
    else if (target === this.#sort) this.#go({ ...this.#state, sort: SORTS.find((sort) => sort === this.#sort.value) ?? 'relevance', page: 1 });
  }

  #click(event: MouseEvent): void {
    this.#noteOpened(event);
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('a, button') : null;
    if (pressed instanceof HTMLAnchorElement) this.#follow(event, pressed);
    else if (pressed?.matches('[data-clear]')) this.#removeFacets();
    else if (pressed?.matches('.chip')) this.#removeFacet(pressed.dataset);
  }

  /** A link to another state of the search needs no new page. */
  #follow(event: MouseEvent, link: HTMLAnchorElement): void {
    const otherPage = link.origin !== location.origin || link.pathname !== location.pathname;
    if (otherPage || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#go(parseQueryState(new URLSearchParams(link.search)));
    this.#heading.focus();
  }

  #removeFacets(): void {
    this.#go({ ...this.#state, facets: EMPTY_STATE.facets, page: 1 });
    // The key that had the focus is gone.
    this.#heading.focus();
  }

  #removeFacet({ facet, value = '' }: DOMStringMap): void {
    if (!isFacet(facet)) return;
    this.#go(toggleFacet(this.#state, facet, value));
    (this.querySelector<HTMLElement>('.chip') ?? this.#heading).focus();
  }

  #run(): void {
    this.#saving.clear();
    clearTimeout(this.#meantTimer);
    this.#found = false;
    this.#view.showState(this.#state);
    if (isIdle(this.#state)) this.#view.showIdle();
    else {
      this.#view.showLoading();
      this.#search(this.#state);
    }
  }

  get #request(): Omit<SearchRequest, 'offset' | 'limit'> {
    const { exact, facets, sort } = this.#state;
    return { query: tidyTyped(this.#input.value), exact, facets, sort };
  }

  /** Results of a state the reader has already left are not shown. */
  async #show(state: QueryState): Promise<void> {
    if (state !== this.#state) return;
    const offset = (state.page - 1) * PAGE_SIZE;
    const asked = await askEngine({ ...this.#request, offset, limit: PAGE_SIZE });
    if (state !== this.#state) return;
    if (asked.kind !== 'answer') this.#view.showFailure(asked.kind);
    else if (!this.#turnBack(asked.answer, state)) await this.#showAnswer(asked.answer, state);
  }

  /** An address may name a page of results beyond the last. */
  #turnBack({ total }: SearchAnswer, state: QueryState): boolean {
    const last = Math.ceil(total / PAGE_SIZE);
    if (last === 0 || state.page <= last) return false;
    this.#state = { ...state, page: last };
    this.#address.correct(this.#state);
    this.#search(this.#state);
    return true;
  }

  async #showAnswer(answer: SearchAnswer, state: QueryState): Promise<void> {
    const cards = await createResultCards(answer, state.sort === 'newest');
    if (state !== this.#state) return;
    this.#view.showAnswer({ answer, cards, state, typing: this.#typing });
    this.#found = answer.total > 0;
    if (this.#found) this.#meantTimer = window.setTimeout(rememberSearch, MEANT, state.query);
  }

  /** A search that found something is remembered, however soon the page is left. */
  #leave(): void {
    this.#address.flush();
    if (this.#found) rememberSearch(this.#state.query);
  }

  #noteOpened({ target }: Event): void {
    if (!(target instanceof Element) || !target.closest('[data-result] a')) return;
    this.#address.flush();
    rememberSearch(this.#state.query);
  }
}

customElements.define('search-page', SearchPage);
