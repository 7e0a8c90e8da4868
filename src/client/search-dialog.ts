/**
 * The search dialog: a combobox whose list follows the typing (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 * Focus stays in the input; arrows move through the options, Enter opens, with Shift in a new tab. Enter without a
 * chosen option shows all results.
 */
import { countOf } from '../components/wording.ts';
import { EMPTY_STATE, tidyQuery } from '../search/query-state.ts';
import { engine } from './search-engine.ts';
import { runLatest } from './search-latest.ts';
import { searchHref } from './search-pager.ts';
import { getPart } from './search-part.ts';
import { createResultOption } from './search-results.ts';

const SHOWN = 8;

/** Open the dialog that SearchDialog.astro put into the page. */
export function openSearchDialog(): void {
  const element = document.querySelector('search-dialog');
  if (element instanceof SearchDialog) element.open();
}

class SearchDialog extends HTMLElement {
  #query = '';
  readonly #search = runLatest((query: string) => this.#show(query));
  readonly #dialog = getPart(this, 'dialog', HTMLDialogElement);
  readonly #input = getPart(this, 'input', HTMLInputElement);
  readonly #list = getPart(this, '[role="listbox"]', HTMLElement);
  readonly #status = getPart(this, '[role="status"]', HTMLElement);
  readonly #allResults = getPart(this, '[data-all-results]', HTMLAnchorElement);

  connectedCallback(): void {
    this.#input.addEventListener('input', () => this.#change(tidyQuery(this.#input.value)));
    this.#input.addEventListener('keydown', (event) => this.#press(event));
    this.#list.addEventListener('pointermove', (event) => {
      const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="option"]') : null;
      if (option) this.#choose(option);
    });
    // A click beside the box lands on the dialog itself: its backdrop.
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
  }

  open(): void {
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    this.#input.focus();
    this.#input.select();
  }

  get #options(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('a[role="option"]')];
  }

  get #chosen(): HTMLAnchorElement | undefined {
    return this.#options.find((option) => option.ariaSelected === 'true');
  }

  #change(query: string): void {
    if (query === this.#query) return;
    this.#query = query;
    this.#allResults.href = searchHref({ ...EMPTY_STATE, query });
    if (query === '') this.#clear('');
    else this.#search(query);
  }

  async #show(query: string): Promise<void> {
    if (query !== this.#query) return;
    const { facets, sort } = EMPTY_STATE;
    const answer = await engine.search({ query, facets, sort, offset: 0, limit: SHOWN, counts: false }).catch(() => undefined);
    if (query !== this.#query) return;
    if (!answer) {
      this.#clear('The search index could not be loaded. Type on to try again.');
      return;
    }
    const chosen = this.#chosen?.dataset['result'];
    this.#list.replaceChildren(...answer.results.map((result, index) => createResultOption(result, query, index)));
    this.#input.ariaExpanded = String(answer.results.length > 0);
    this.#choose(this.#options.find(({ dataset }) => chosen !== undefined && dataset['result'] === chosen));
    this.#say(answer.total === 0 ? `Nothing found for “${query}”. Try fewer words.` : countOf(answer.total, 'paper'));
    this.#allResults.hidden = answer.total === 0;
  }

  #clear(message: string): void {
    this.#list.replaceChildren();
    this.#input.ariaExpanded = 'false';
    this.#choose(undefined);
    this.#say(message);
    this.#allResults.hidden = true;
  }

  #say(message: string): void {
    this.#status.textContent = message;
  }

  #choose(chosen: HTMLElement | undefined): void {
    for (const option of this.#options) option.ariaSelected = String(option === chosen);
    if (chosen) this.#input.setAttribute('aria-activedescendant', chosen.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.#move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#go(event.shiftKey);
    }
  }

  /** Beyond either end lies the input, where nothing is chosen. */
  #move(step: 1 | -1): void {
    const options = this.#options;
    const places = options.length + 1;
    const at = options.findIndex((option) => option === this.#chosen) + 1;
    const next = options[((at + step + places) % places) - 1];
    this.#choose(next);
    next?.scrollIntoView({ block: 'nearest' });
  }

  #go(newTab: boolean): void {
    const target = this.#chosen?.href ?? (this.#query === '' ? undefined : this.#allResults.href);
    if (target === undefined) return;
    if (newTab) window.open(target, '_blank', 'noopener');
    else {
      this.#dialog.close();
      location.assign(target);
    }
  }
}

customElements.define('search-dialog', SearchDialog);
