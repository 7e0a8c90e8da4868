/** What the search page shows of an answer. */
import * as texts from '#texts';
import type { SearchAnswer } from '../search/engine.ts';
import { hasFacets, type QueryState } from '../search/query-state.ts';
import { createAnnouncer } from './announcer.ts';
import { createChips } from './search-chips.ts';
import { nameFacet, type NameFacet, showCounts, writeFacets } from './search-facets.ts';
import { createHelp } from './search-help.ts';
import { createNotes, describeReading } from './search-notes.ts';
import { showPager } from './search-pager.ts';
import { getPart } from './search-part.ts';
import { announceItems } from './search-results.ts';
import { describeLoosened, describeTotal } from './search-wording.ts';
import { countAsked } from './typed-parts.ts';

export const PAGE_SIZE = 20;
const FAILURES = { 'not-loaded': texts.searchNotLoaded, failed: texts.searchFailed };

interface Shown {
  readonly answer: SearchAnswer;
  /** Of its results. */
  readonly cards: readonly Node[];
  readonly state: QueryState;
  /** Whether the reader is still at it and should not be talked over. */
  readonly typing: boolean;
}

export class SearchView {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #part: (name: string) => HTMLElement;
  readonly #nameOf: NameFacet;
  readonly #announce: ReturnType<typeof createAnnouncer>;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#form = getPart(root, 'form', HTMLFormElement);
    this.#part = (name) => getPart(root, `[data-${name}]`, HTMLElement);
    this.#nameOf = (facet, value) => nameFacet(this.#form, facet, value);
    this.#announce = createAnnouncer(getPart(root, '[data-status]', HTMLElement));
  }

  /** Show what the state itself says, before anything is found. */
  showState(state: QueryState): void {
    writeFacets(this.#form, state.facets);
    const chips = createChips(state, this.#nameOf);
    this.#part('chips').replaceChildren(...chips);
    this.#part('chips-line').hidden = !hasFacets(state);
    this.#part('facets-count').textContent = chips.length === 0 ? '' : texts.searchFilterCount(chips.length);
  }

  showLoading(): void {
    this.#root.dataset['searchState'] = 'loading';
  }

  showIdle(): void {
    this.#clear();
    announceItems();
    this.#part('hint').hidden = false;
    this.#part('facets-show').textContent = texts.searchShow;
    showCounts(this.#form, undefined);
    this.#announce('', 'now');
    this.#root.dataset['searchState'] = 'idle';
  }

  showAnswer({ answer, cards, state, typing }: Shown): void {
    this.#clear();
    const { total } = answer;
    const last = Math.ceil(total / PAGE_SIZE);
    const summary = describeTotal(total, state, last);
    const results = this.#part('results');
    results.replaceChildren(...cards);
    Object.assign(results.dataset, { skipped: (state.page - 1) * PAGE_SIZE, total });
    announceItems();
    this.#part('summary').textContent = summary;
    this.#part('notes').replaceChildren(...createNotes(answer, state));
    this.#part('save-all').hidden = total === 0;
    showCounts(this.#form, answer.counts);
    this.#part('facets-show').textContent = texts.searchShowFound(total);
    showPager(this.#part('pager'), state, last);
    if (total === 0) this.#showHelp(answer, state);
    const loosened = describeLoosened(answer, countAsked(state.query));
    const sentences = [...describeReading(answer, state.query), summary, ...(loosened === undefined ? [] : [loosened])];
    this.#announce(texts.searchSentences(sentences), typing ? 'soon' : 'now');
    this.#root.dataset['searchState'] = 'done';
  }

  showFailure(kind: keyof typeof FAILURES): void {
    this.#clear();
    this.#part('summary').textContent = FAILURES[kind];
    this.#announce(FAILURES[kind], 'now');
    this.#root.dataset['searchState'] = 'done';
  }

  #showHelp(answer: SearchAnswer, state: QueryState): void {
    this.#part('help').hidden = false;
    this.#part('help-ways').replaceChildren(...createHelp(answer, state, this.#nameOf));
    this.#part('help-areas').hidden = answer.nearTopics.length > 0;
  }

  #clear(): void {
    for (const name of ['results', 'notes', 'help-ways']) this.#part(name).replaceChildren();
    for (const name of ['hint', 'help', 'pager', 'save-all']) this.#part(name).hidden = true;
    this.#part('summary').textContent = '';
  }
}
