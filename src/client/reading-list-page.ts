/** The page of the reading list: what is saved, newest first, to look through, thin out and take along. */
import * as texts from '#texts';
import { askTwice } from './ask-twice.ts';
import { createCardList } from './own/card-list.ts';
import { canKeep } from './own/everything.ts';
import { onOwnChange } from './own/own-papers.ts';
import { onFilter, openFilter, passesFilter } from './own/read-filter.ts';
import { createSavedCard, findId } from './reading-list-card.ts';
import { isTakeKey, takePapers } from './reading-list-take.ts';
import { clearList, onListChange, readList, removePapers, type SavedPaper, savePapers, type Saving } from './reading-list.ts';
import { getPart } from './search-part.ts';

/** What of a card the keyboard can be on. */
const KEYS_OF_CARD = ['[data-read]', '.list-remove', 'input', 'summary'] as const;

class ReadingListPage extends HTMLElement {
  readonly #chosen = new Set<string>();
  #removed: readonly SavedPaper[] = [];
  #isTaking = false;
  readonly #status = getPart(this, '[role="status"]', HTMLElement);
  readonly #undo = getPart(this, '[data-undo]', HTMLButtonElement);
  readonly #empty = getPart(this, '[data-empty]', HTMLElement);
  readonly #filled = getPart(this, '[data-filled]', HTMLElement);
  readonly #all = getPart(this, '[data-all]', HTMLInputElement);
  readonly #count = getPart(this, '[data-count]', HTMLElement);
  readonly #removeChosen = getPart(this, '[data-remove-chosen]', HTMLButtonElement);
  readonly #clear = getPart(this, '[data-clear]', HTMLButtonElement);
  readonly #papers = getPart(this, '[data-papers]', HTMLElement);
  readonly #none = getPart(this, '[data-none]', HTMLElement);
  readonly #showCards = createCardList(this.#papers, (paper: SavedPaper) =>
    createSavedCard(getPart(this, 'template[data-card-template]', HTMLTemplateElement), paper),
  );

  connectedCallback(): void {
    this.#undo.addEventListener('click', () => this.#restore());
    askTwice(this.#clear, { sure: texts.listClearSure, act: () => this.#clearAll() });
    this.#removeChosen.addEventListener('click', () => this.#remove(this.#pick()));
    this.#all.addEventListener('change', () => this.#chooseAll());
    this.#papers.addEventListener('change', (event) => this.#choose(event));
    this.#papers.addEventListener('click', (event) => this.#removeOne(event));
    this.addEventListener('click', (event) => void this.#take(event));
    openFilter(this);
    getPart(this, '[data-no-storage]', HTMLElement).hidden = canKeep();
    for (const listen of [onListChange, onOwnChange, onFilter]) listen(() => this.#show());
    this.#show();
  }

  /** The papers of the list that the filter leaves. */
  #list(): readonly SavedPaper[] {
    return readList().filter(passesFilter);
  }

  #show(): void {
    const [all, list] = [readList(), this.#list()];
    for (const id of this.#chosen) if (!list.some((paper) => paper.id === id)) this.#chosen.delete(id);
    const goOn = this.#rememberFocus();
    this.#showCards(list);
    this.#empty.hidden = all.length > 0;
    this.#filled.hidden = all.length === 0;
    this.#none.hidden = all.length === 0 || list.length > 0;
    for (const box of this.#papers.querySelectorAll('input'))
      box.checked = this.#chosen.has(box.closest<HTMLElement>('.card')?.dataset['card'] ?? '');
    this.#showChoice();
    goOn();
  }

  /** The keyboard goes on with the card that takes the place of its own, when that one leaves the list. */
  #rememberFocus(): () => void {
    const focused = document.activeElement;
    const card = focused?.closest('.card');
    if (!focused || !card || !this.#papers.contains(card)) return () => undefined;
    const place = [...this.#papers.children].indexOf(card);
    const kind = KEYS_OF_CARD.find((selector) => focused.matches(selector)) ?? 'a';
    return () => {
      if (card.isConnected) return;
      const next = this.#papers.children.item(place) ?? this.#papers.lastElementChild;
      (next ?? this).querySelector<HTMLElement>(next ? kind : '[data-filter][aria-pressed="true"]')?.focus();
    };
  }

  #showChoice(): void {
    const [chosen, total] = [this.#chosen.size, this.#list().length];
    this.#all.checked = chosen > 0 && chosen === total;
    this.#all.indeterminate = chosen > 0 && chosen < total;
    this.#count.textContent = chosen === 0 ? texts.papers(total) : texts.listSelected(chosen, total);
    this.#removeChosen.hidden = chosen === 0;
    this.#clear.hidden = chosen > 0;
  }

  #choose(event: Event): void {
    const id = findId(event);
    if (id === undefined || !(event.target instanceof HTMLInputElement)) return;
    if (event.target.checked) this.#chosen.add(id);
    else this.#chosen.delete(id);
    this.#showChoice();
  }

  #chooseAll(): void {
    this.#chosen.clear();
    if (this.#all.checked) for (const { id } of this.#list()) this.#chosen.add(id);
    this.#show();
  }

  /** The selected papers, or all when none is selected. */
  #pick(): readonly SavedPaper[] {
    const list = this.#list();
    return this.#chosen.size === 0 ? list : list.filter(({ id }) => this.#chosen.has(id));
  }

  #removeOne(event: Event): void {
    const id = findId(event);
    if (id === undefined || !(event.target instanceof HTMLButtonElement) || !event.target.matches('.list-remove')) return;
    const place = this.#list().findIndex((paper) => paper.id === id);
    this.#remove(readList().filter((paper) => paper.id === id));
    // The keyboard goes on with the card that took the place of this one.
    const keys = [...this.#papers.querySelectorAll<HTMLButtonElement>('.list-remove')];
    (keys[place] ?? keys.at(-1) ?? this.#undo).focus();
  }

  #remove(papers: readonly SavedPaper[]): void {
    const [first] = papers;
    if (first === undefined) return;
    const done = papers.length === 1 ? texts.listRemoved(first.title) : texts.listRemovedSome(papers.length);
    this.#report(removePapers(papers.map(({ id }) => id)), { done, removed: papers });
  }

  #clearAll(): void {
    const removed = readList();
    this.#report(clearList(), { done: texts.listCleared, removed });
    this.#undo.focus();
  }

  #restore(): void {
    const papers = this.#removed;
    this.#report(savePapers(papers), { done: papers.length === 1 ? texts.listPutBack : texts.listPutBackSome(papers.length) });
    const back = papers[0] && this.#papers.querySelector<HTMLElement>(`[data-card="${CSS.escape(papers[0].id)}"] a`);
    back?.focus();
  }

  #report({ problem }: Saving, { done, removed = [] }: { readonly done: string; readonly removed?: readonly SavedPaper[] }): void {
    if (problem === undefined) this.#removed = removed;
    this.#status.textContent = problem === undefined ? done : texts.listNotChanged;
    this.#undo.hidden = this.#removed.length === 0;
  }

  async #take({ target }: Event): Promise<void> {
    if (!(target instanceof HTMLElement) || !isTakeKey(target) || this.#isTaking) return;
    this.#isTaking = true;
    const tell = (message: string): void => void (this.#status.textContent = message);
    tell(await takePapers(target, this.#pick(), tell));
    this.#isTaking = false;
    // There is nothing to undo in what the line now says.
    this.#removed = [];
    this.#undo.hidden = true;
  }
}

customElements.define('reading-list', ReadingListPage);
