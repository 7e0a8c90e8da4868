/** The recent searches under an empty search field. Arrows and Enter choose one, Delete removes it. */
import * as texts from '#texts';
import { OptionList } from './option-list.ts';
import { create } from './search-nodes.ts';
import { getPart } from './search-part.ts';
import { clearRecent, forgetSearch, readRecent } from './search-recent.ts';

interface RecentOptions {
  /** What RecentSearches.astro rendered. */
  readonly root: HTMLElement;
  readonly input: HTMLInputElement;
  readonly onPick: (query: string) => void;
}

export class RecentList {
  readonly #root: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #pick: (query: string) => void;
  readonly #list: HTMLElement;
  readonly #removers: HTMLElement;
  readonly #options: OptionList;

  constructor({ root, input, onPick }: RecentOptions) {
    this.#root = root;
    this.#input = input;
    this.#pick = onPick;
    this.#list = getPart(root, '[role="listbox"]', HTMLElement);
    this.#removers = getPart(root, '[data-recent-removers]', HTMLElement);
    this.#options = new OptionList(this.#list, input);
    // Pressing with the pointer must not take the focus from the input, which would close the list.
    root.addEventListener('mousedown', (event) => event.preventDefault());
    root.addEventListener('click', (event) => this.#click(event));
  }

  get isOpen(): boolean {
    return !this.#root.hidden;
  }

  /** Open the list; without any recent search there is nothing to open. */
  open(): void {
    const queries = readRecent();
    if (queries.length === 0) {
      this.close();
      return;
    }
    this.#list.replaceChildren(...queries.map((query, index) => createOption(query, `${this.#list.id}-${index}`)));
    this.#removers.replaceChildren(...queries.map(createRemover));
    this.#root.hidden = false;
    this.#input.setAttribute('aria-controls', this.#list.id);
    this.#input.ariaExpanded = 'true';
    this.#options.choose(undefined);
  }

  close(): void {
    if (!this.isOpen) return;
    this.#root.hidden = true;
    this.#input.ariaExpanded = 'false';
    this.#options.choose(undefined);
  }

  /** Act on a key pressed in the input. @returns whether the key was meant for the open list. */
  press({ key }: KeyboardEvent): boolean {
    if (!this.isOpen) return false;
    const query = this.#options.chosen?.dataset['recent'];
    if (key === 'ArrowDown' || key === 'ArrowUp') this.#options.move(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Escape') this.close();
    else if (key === 'Enter' && query !== undefined) this.#pick(query);
    else if (key === 'Delete' && query !== undefined) this.#forget(query);
    else return false;
    return true;
  }

  #click({ target }: MouseEvent): void {
    const part = target instanceof Element ? target.closest<HTMLElement>('[data-recent], [data-forget], [data-clear-recent]') : null;
    if (!part) return;
    const { recent, forget } = part.dataset;
    if (recent !== undefined) this.#pick(recent);
    else if (forget !== undefined) this.#forget(forget);
    else {
      clearRecent();
      this.close();
    }
    this.#input.focus();
  }

  #forget(query: string): void {
    forgetSearch(query);
    this.open();
  }
}

function createOption(query: string, id: string): HTMLElement {
  const option = create('div', 'recent-option', [create('bdi', undefined, [query])]);
  option.id = id;
  option.role = 'option';
  option.ariaSelected = 'false';
  option.dataset['recent'] = query;
  return option;
}

function createRemover(query: string): HTMLButtonElement {
  const button = create('button', 'recent-remove', ['×']);
  button.type = 'button';
  button.ariaLabel = texts.searchRecentRemove(query);
  button.dataset['forget'] = query;
  return button;
}
