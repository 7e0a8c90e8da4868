/** The page of the reading list: what is saved, newest first, to look through, thin out and take along. */
import { countOf } from '../catalogue/wording.ts';
import { createCard, findId } from './reading-list-card.ts';
import { isTakeKey, takePapers } from './reading-list-take.ts';
import { clearList, onListChange, readList, removePapers, type SavedPaper, savePapers, type Saving } from './reading-list.ts';
import { getPart } from './search-part.ts';

/** How long the second click that clears the list is waited for, in milliseconds. */
const SURE_WITHIN = 6000;
const CLEAR = 'Clear the list';
const SURE = 'Press again to clear';

class ReadingListPage extends HTMLElement {
  readonly #chosen = new Set<string>();
  #removed: readonly SavedPaper[] = [];
  #sureTimer = 0;
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
  readonly #template = getPart(this, 'template', HTMLTemplateElement);

  connectedCallback(): void {
    this.#undo.addEventListener('click', () => this.#restore());
    this.#clear.addEventListener('click', () => this.#askToClear());
    this.#clear.addEventListener('blur', () => this.#forgetToClear());
    this.#removeChosen.addEventListener('click', () => this.#remove(this.#pick()));
    this.#all.addEventListener('change', () => this.#chooseAll());
    this.#papers.addEventListener('change', (event) => this.#choose(event));
    this.#papers.addEventListener('click', (event) => this.#removeOne(event));
    this.addEventListener('click', (event) => void this.#take(event));
    onListChange(() => this.#show());
    this.#show();
  }

  #show(): void {
    const list = readList();
    this.#showPapers(list);
    this.#empty.hidden = list.length > 0;
    this.#filled.hidden = list.length === 0;
    this.#showChoice();
  }

  /** Cards that stay are left alone: one of them may have the focus. */
  #showPapers(list: readonly SavedPaper[]): void {
    const ids = new Set(list.map(({ id }) => id));
    const cards = new Map<string, Node>();
    for (const card of this.#papers.querySelectorAll<HTMLElement>('[data-card]')) {
      const id = card.dataset['card'] ?? '';
      if (ids.has(id)) cards.set(id, card);
      else {
        card.remove();
        this.#chosen.delete(id);
      }
    }
    for (const [index, paper] of list.entries()) {
      const [card, there] = [cards.get(paper.id), this.#papers.children.item(index)];
      if (card === undefined || card !== there)
        this.#papers.insertBefore(card ?? createCard(this.#template, paper, this.#chosen.has(paper.id)), there);
    }
  }

  #showChoice(): void {
    const [chosen, total] = [this.#chosen.size, readList().length];
    this.#all.checked = chosen > 0 && chosen === total;
    this.#all.indeterminate = chosen > 0 && chosen < total;
    this.#count.textContent = chosen === 0 ? countOf(total, 'paper') : `${chosen} of ${total} selected`;
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
    if (this.#all.checked) for (const { id } of readList()) this.#chosen.add(id);
    for (const box of this.#papers.querySelectorAll('input')) box.checked = this.#all.checked;
    this.#showChoice();
  }

  /** The selected papers, or all when none is selected. */
  #pick(): readonly SavedPaper[] {
    const list = readList();
    return this.#chosen.size === 0 ? list : list.filter(({ id }) => this.#chosen.has(id));
  }

  #removeOne(event: Event): void {
    const id = findId(event);
    if (id === undefined || !(event.target instanceof HTMLButtonElement)) return;
    const place = readList().findIndex((paper) => paper.id === id);
    this.#remove(readList().filter((paper) => paper.id === id));
    // The keyboard goes on with the card that took the place of this one.
    const keys = [...this.#papers.querySelectorAll('button')];
    (keys[place] ?? keys.at(-1) ?? this.#undo).focus();
  }

  #remove(papers: readonly SavedPaper[]): void {
    const [first] = papers;
    if (first === undefined) return;
    const done = papers.length === 1 ? `Removed “${first.title}”.` : `Removed ${countOf(papers.length, 'paper')}.`;
    this.#report(removePapers(papers.map(({ id }) => id)), { done, removed: papers });
  }

  #askToClear(): void {
    if (this.#sureTimer === 0) {
      this.#clear.textContent = SURE;
      this.#sureTimer = window.setTimeout(() => this.#forgetToClear(), SURE_WITHIN);
      return;
    }
    this.#forgetToClear();
    const removed = readList();
    this.#report(clearList(), { done: 'The list is empty.', removed });
    this.#undo.focus();
  }

  #forgetToClear(): void {
    clearTimeout(this.#sureTimer);
    this.#sureTimer = 0;
    this.#clear.textContent = CLEAR;
  }

  #restore(): void {
    const papers = this.#removed;
    this.#report(savePapers(papers), { done: papers.length === 1 ? 'Put back.' : `Put back ${countOf(papers.length, 'paper')}.` });
    const back = papers[0] && this.#papers.querySelector<HTMLElement>(`[data-card="${CSS.escape(papers[0].id)}"] a`);
    back?.focus();
  }

  #report({ problem }: Saving, { done, removed = [] }: { readonly done: string; readonly removed?: readonly SavedPaper[] }): void {
    if (problem === undefined) this.#removed = removed;
    this.#status.textContent = problem === undefined ? done : 'This browser did not let the list be changed.';
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
