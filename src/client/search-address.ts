/**
 * The address of the search, which holds its whole state, and the title of the page, which tells its tabs and its
 * steps in the history apart. Typing changes the present step; a search that was meant adds one, and leaves the step
 * before it as it was.
 */
import type { QueryState } from '../search/query-state.ts';
import { searchHref } from './search-pager.ts';
import { describeState } from './search-wording.ts';

/** Browsers refuse more than a hundred changes of address in half a minute. */
const PAUSE = 200;

interface Step {
  readonly href: string;
  readonly title: string;
}

export class SearchAddress {
  readonly #pageTitle = document.title;
  #timer = 0;
  /** The present step, as it was before the typing. */
  #settled: Step = { href: location.href, title: document.title };
  #typed: QueryState | undefined;

  /** Take the present address, which the history or the reader brought. */
  take(state: QueryState): void {
    this.#stopTyping();
    this.#settled = { href: location.href, title: this.#nameState(state) };
    document.title = this.#settled.title;
  }

  /** Follow the typing: the address changes when it pauses, and no step is added to the history. */
  replace(state: QueryState): void {
    clearTimeout(this.#timer);
    this.#typed = state;
    this.#timer = window.setTimeout(() => this.flush(), PAUSE);
  }

  /** Add a step to the history, and one before it for what was typed; none when the address stays the same. */
  push(state: QueryState): void {
    const typed = this.#typed;
    this.#stopTyping();
    if (typed) this.#addStep(this.#describe(typed));
    this.#addStep(this.#describe(state));
  }

  /** Put right the address of the present step. */
  correct(state: QueryState): void {
    this.#stopTyping();
    this.#settled = this.#describe(state);
    write(this.#settled);
  }

  /** Write what still waits. */
  flush(): void {
    clearTimeout(this.#timer);
    if (this.#typed) write(this.#describe(this.#typed));
  }

  #stopTyping(): void {
    clearTimeout(this.#timer);
    this.#typed = undefined;
  }

  #addStep(step: Step): void {
    if (step.href === this.#settled.href) {
      write(step);
      return;
    }
    write(this.#settled);
    history.pushState(null, '', step.href);
    document.title = step.title;
    this.#settled = step;
  }

  #describe(state: QueryState): Step {
    return { href: new URL(searchHref(state), location.href).href, title: this.#nameState(state) };
  }

  #nameState(state: QueryState): string {
    return [describeState(state), this.#pageTitle].filter((part) => part !== '').join(' · ');
  }
}

function write({ href, title }: Step): void {
  history.replaceState(null, '', href);
  document.title = title;
}
