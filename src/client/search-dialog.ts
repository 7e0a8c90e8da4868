/**
 * The search dialog: a combobox whose list follows the typing, and offers recent searches before it
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Focus stays in the input; arrows move through the options,
 * Enter opens, with Shift in a new tab. Enter without a chosen option shows all results.
 */
import { countOf } from '../components/wording.ts';
import type { SearchAnswer } from '../search/engine.ts';
import { EMPTY_STATE, tidyQuery } from '../search/query-state.ts';
import { createAnnouncer } from './announcer.ts';
import { OptionList } from './option-list.ts';
import { engine } from './search-engine.ts';
import { runLatest } from './search-latest.ts';
import { describeReading } from './search-notes.ts';
import { searchHref } from './search-pager.ts';
import { getPart } from './search-part.ts';
import { rememberSearch } from './search-recent.ts';
import { RecentList } from './search-recent-list.ts';
import { createResultOption } from './search-results.ts';

const SHOWN = 8;

/** Open the dialog that SearchDialog.astro put into the page. */
export function openSearchDialog(): void {
  const element = document.querySelector('search-dialog');
  if (element instanceof SearchDialog) element.open();
}

class SearchDialog extends HTMLElement {
  /** As typed. */
  #typed = '';
  readonly #search = runLatest((typed: string) => this.#show(typed));
  readonly #dialog = getPart(this, 'dialog', HTMLDialogElement);
  readonly #input = getPart(this, 'input', HTMLInputElement);
  readonly #list = getPart(this, '#finder-list', HTMLElement);
  readonly #summary = getPart(this, '[data-finder-summary]', HTMLElement);
  readonly #allResults = getPart(this, '[data-all-results]', HTMLAnchorElement);
  readonly #announce = createAnnouncer(getPart(this, '[role="status"]', HTMLElement));
  readonly #options = new OptionList(this.#list, this.#input);
  readonly #recent = new RecentList({
    root: getPart(this, '[data-recent-searches]', HTMLElement),
    input: this.#input,
    onPick: (query) => {
      this.#input.value = query;
      this.#change();
    },
  });

  connectedCallback(): void {
    this.#input.addEventListener('input', () => this.#change());
    this.#input.addEventListener('keydown', (event) => this.#press(event));
    this.#list.addEventListener('click', () => rememberSearch(this.#query));
    this.#allResults.addEventListener('click', () => rememberSearch(this.#query));
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
    if (this.#query === '') this.#recent.open();
  }

  get #query(): string {
    return tidyQuery(this.#typed);
  }

  #change(): void {
    if (this.#input.value === this.#typed) return;
    this.#typed = this.#input.value;
    this.#allResults.href = searchHref({ ...EMPTY_STATE, query: this.#query });
    if (this.#query === '') {
      this.#clear('');
      this.#recent.open();
    } else {
      this.#recent.close();
      this.#search(this.#typed);
    }
  }

  async #show(typed: string): Promise<void> {
    if (typed !== this.#typed) return;
    const { exact, facets, sort } = EMPTY_STATE;
    const query = /\s$/.test(typed) ? `${this.#query} ` : this.#query;
    const answer = await engine.search({ query, exact, facets, sort, offset: 0, limit: SHOWN }).catch(() => undefined);
    if (typed !== this.#typed) return;
    if (answer) this.#showAnswer(answer);
    else this.#clear('The search index could not be loaded. Type on to try again.');
  }

  #showAnswer(answer: SearchAnswer): void {
    const chosen = this.#options.chosen?.dataset['result'];
    this.#list.replaceChildren(...answer.results.map(createResultOption));
    this.#input.setAttribute('aria-controls', this.#list.id);
    this.#input.ariaExpanded = String(answer.results.length > 0);
    this.#options.choose(this.#options.options.find(({ dataset }) => chosen !== undefined && dataset['result'] === chosen));
    const found = answer.total === 0 ? `Nothing found for “${this.#query}”. Try fewer words.` : countOf(answer.total, 'paper');
    this.#say(describeReading(answer, this.#query) + found);
    this.#allResults.hidden = answer.total === 0;
  }

  #clear(message: string): void {
    this.#list.replaceChildren();
    this.#input.ariaExpanded = 'false';
    this.#options.choose(undefined);
    this.#say(message);
    this.#allResults.hidden = true;
  }

  #say(message: string): void {
    this.#summary.textContent = message;
    this.#announce(message, 'soon');
  }

  #press(event: KeyboardEvent): void {
    // Escape closes the dialog, whatever is open in it.
    if (event.isComposing || event.key === 'Escape') return;
    if (this.#recent.press(event)) {
      event.preventDefault();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.#options.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#go(event.shiftKey);
    }
  }

  #go(newTab: boolean): void {
    const chosen = this.#options.chosen;
    const target = chosen instanceof HTMLAnchorElement ? chosen.href : this.#query === '' ? undefined : this.#allResults.href;
    if (target === undefined) return;
    rememberSearch(this.#query);
    if (newTab) window.open(target, '_blank', 'noopener');
    else {
      this.#dialog.close();
      location.assign(target);
    }
  }
}

customElements.define('search-dialog', SearchDialog);
