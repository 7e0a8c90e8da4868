/**
 * The search dialog: a combobox whose list follows the typing, and offers recent searches before it
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Focus stays in the input; arrows move through the options,
 * Enter opens, with Shift in a new tab. Enter without a chosen option shows all results.
 */
import * as texts from '#texts';
import type { SearchAnswer } from '../search/engine.ts';
import { EMPTY_STATE, tidyQuery, tidyTyped } from '../search/query-state.ts';
import { createAnnouncer } from './announcer.ts';
import { OptionList } from './option-list.ts';
import { askEngine } from './search-engine.ts';
import { runLatest } from './search-latest.ts';
import { describeReading } from './search-notes.ts';
import { searchHref } from './search-pager.ts';
import { getPart } from './search-part.ts';
import { rememberSearch } from './search-recent.ts';
import { RecentList } from './search-recent-list.ts';
import { createResultOption } from './search-results.ts';
import { summariseLoosened } from './search-wording.ts';
import { countAsked } from './typed-parts.ts';

const SHOWN = 8;
const FAILURES = { 'not-loaded': texts.searchNotLoadedYet, failed: texts.searchFailed };

/** Take over the dialog that search-keys.ts opened, and what was typed into it meanwhile; `entered` tells of Enter. */
export function takeOver(entered: boolean): void {
  const element = document.querySelector('search-dialog');
  if (element instanceof SearchDialog) element.takeOver(entered);
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

  takeOver(entered: boolean): void {
    if (!this.#dialog.open) return;
    this.#change();
    if (this.#query === '') this.#recent.open();
    else if (entered) this.#go(false);
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
    const asked = await askEngine({ query: tidyTyped(typed), exact, facets, sort, offset: 0, limit: SHOWN });
    if (typed !== this.#typed) return;
    if (asked.kind === 'answer') this.#showAnswer(asked.answer);
    else this.#clear(FAILURES[asked.kind]);
  }

  #showAnswer(answer: SearchAnswer): void {
    const chosen = this.#options.chosen?.dataset['result'];
    this.#list.replaceChildren(...answer.results.map(createResultOption));
    this.#input.setAttribute('aria-controls', this.#list.id);
    this.#input.ariaExpanded = String(answer.results.length > 0);
    this.#options.choose(this.#options.options.find(({ dataset }) => chosen !== undefined && dataset['result'] === chosen));
    this.#say(texts.searchSentences([...describeReading(answer, this.#query), this.#describe(answer)]));
    this.#allResults.hidden = answer.total === 0;
  }

  #describe(answer: SearchAnswer): string {
    if (answer.total === 0) return texts.searchNothingShort(this.#query);
    const loosened = summariseLoosened(answer, countAsked(this.#query));
    return loosened === undefined ? texts.papers(answer.total) : texts.searchFoundWith(answer.total, loosened);
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
    if (newTab) {
      window.open(target, '_blank', 'noopener');
      return;
    }
    this.#dialog.close();
    // A click tells the page it leads to what was found.
    (chosen ?? this.#allResults).click();
  }
}

customElements.define('search-dialog', SearchDialog);
