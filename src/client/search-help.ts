/**
 * Ways on from a search that found nothing. Every one is an address that keeps the rest of the search, and is offered
 * only once it is known to find something.
 */
import * as texts from '#texts';
import { applyToText } from '../search/query/corrected-text.ts';
import type { SearchAnswer } from '../search/engine.ts';
import { FACETS } from '../search/facets.ts';
import { readMarkedText } from '../search/marked-text.ts';
import { changeQuery, EMPTY_STATE, hasFacets, type QueryState, toggleFacet } from '../search/query-state.ts';
import { dropWords } from './drop-words.ts';
import { engine } from './search-engine.ts';
import type { NameFacet } from './search-facets.ts';
import { createMarked } from './marked-nodes.ts';
import { create, createLink } from './search-nodes.ts';
import { searchHref } from './search-pager.ts';
import { countFilters } from './search-wording.ts';

/** Create the sections that help with a state that found nothing; they fill when it is known what they find. */
export function createHelp(answer: SearchAnswer, state: QueryState, nameOf: NameFacet): HTMLElement[] {
  const sections = [
    state.exact ? createCorrected(state) : undefined,
    createSection(texts.searchFewerFilters, listUnfiltered(state, nameOf)),
    createSection(texts.searchFewerWords, listDrops(answer, state)),
    createNearTopics(answer, state),
  ];
  return sections.filter((section) => section !== undefined);
}

function createCorrected(state: QueryState): HTMLElement {
  const corrected = { ...state, exact: false, page: 1 };
  const section = create('p');
  section.hidden = true;
  void ask(corrected).then((answer) => {
    if (!answer || answer.total === 0) return;
    const query = applyToText(state.query, answer.corrections);
    const link = createLink(searchHref(corrected), [create('bdi', undefined, [createMarked(query, 'strong')])]);
    link.dataset['suggestion'] = readMarkedText(query);
    section.append(...texts.searchDidYouMean(link, answer.total));
    section.hidden = false;
  });
  return section;
}

/** A way on: another state, as a link of this name. */
interface Way {
  readonly state: QueryState;
  /** The filter or word that is left out; `undefined` for all filters. */
  readonly name: string | undefined;
  /** What the link is known by, in `data-drop` or `data-unfiltered`. */
  readonly mark: readonly ['drop' | 'unfiltered', string];
}

function listUnfiltered(state: QueryState, nameOf: NameFacet): Way[] {
  if (!hasFacets(state)) return [];
  const ways = FACETS.flatMap((facet) =>
    state.facets[facet].map((value): Way => ({
      state: toggleFacet(state, facet, value),
      name: nameOf(facet, value),
      mark: ['unfiltered', `${facet}=${value}`],
    })),
  );
  if (state.query === '') return countFilters(state) > 1 ? ways : [];
  const all: Way = { state: { ...state, facets: EMPTY_STATE.facets, page: 1 }, name: undefined, mark: ['unfiltered', ''] };
  return countFilters(state) > 1 ? [...ways, all] : [all];
}

/** To drop a word that was left out anyway changes nothing. */
function listDrops({ leftOut }: SearchAnswer, state: QueryState): Way[] {
  return dropWords(state.query)
    .filter(({ word }) => !leftOut.includes(word))
    .map(({ word, rest }) => ({ state: changeQuery(state, rest), name: word, mark: ['drop', word] }));
}

function createSection(heading: string, ways: readonly Way[]): HTMLElement | undefined {
  if (ways.length === 0) return undefined;
  const section = create('section', undefined, [create('h3', undefined, [heading])]);
  section.hidden = true;
  section.append(
    create(
      'ul',
      undefined,
      ways.map((way) => createWay(way, section)),
    ),
  );
  return section;
}

function createWay({ state, name, mark: [kind, mark] }: Way, section: HTMLElement): HTMLElement {
  const label = name === undefined ? [texts.searchWithoutFilters] : texts.searchWithout(create('bdi', undefined, [name]));
  const link = createLink(searchHref(state), label);
  link.dataset[kind] = mark;
  const item = create('li', undefined, [link]);
  item.hidden = true;
  void ask(state).then((answer) => {
    if (!answer || answer.total === 0) return;
    item.append(create('span', 'count', [` ${texts.papers(answer.total)}`]));
    item.hidden = section.hidden = false;
  });
  return item;
}

function createNearTopics({ nearTopics }: SearchAnswer, state: QueryState): HTMLElement | undefined {
  if (nearTopics.length === 0) return undefined;
  const items = nearTopics.map(({ id, label }) => {
    const topic = { ...changeQuery(state, ''), facets: { ...EMPTY_STATE.facets, topic: [id] } };
    return create('li', undefined, [createLink(searchHref(topic), [label])]);
  });
  return create('section', undefined, [create('h3', undefined, [texts.searchNearTopics]), create('ul', undefined, items)]);
}

/** Help is extra: what cannot be asked is left unsaid. */
const ask = (state: QueryState): Promise<SearchAnswer | undefined> => engine.search({ ...state, offset: 0, limit: 1 }).catch(() => undefined);
