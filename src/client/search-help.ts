/** Ways on from a search that found nothing. Every one of them is an address that keeps the rest of the search. */
import { countOf } from '../components/wording.ts';
import type { SearchAnswer } from '../search/engine.ts';
import { readMarkedText } from '../search/marked-text.ts';
import { changeQuery, EMPTY_STATE, hasFacets, type QueryState } from '../search/query-state.ts';
import { dropWords } from './drop-words.ts';
import { engine } from './search-engine.ts';
import { create, createLink, createMarked } from './search-nodes.ts';
import { searchHref } from './search-pager.ts';
import { correctQuery } from './search-wording.ts';

/** Create the sections that help with a state that found nothing; how much each way finds follows when it is known. */
export function createHelp(answer: SearchAnswer, state: QueryState): HTMLElement[] {
  const sections = [
    state.exact ? createCorrected(state) : undefined,
    createWithoutFacets(state),
    createDrops(answer, state),
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
    const query = correctQuery(state.query, answer.corrections);
    const link = createLink(searchHref(corrected), [create('bdi', undefined, [createMarked(query, 'strong')])]);
    link.dataset['suggestion'] = readMarkedText(query);
    section.append('Did you mean ', link, `? ${countOf(answer.total, 'paper')}`);
    section.hidden = false;
  });
  return section;
}

function createWithoutFacets(state: QueryState): HTMLElement | undefined {
  if (!hasFacets(state) || state.query === '') return undefined;
  const without = { ...state, facets: EMPTY_STATE.facets, page: 1 };
  const link = createLink(searchHref(without), ['Search without the filters']);
  link.dataset['unfiltered'] = '';
  return create('p', undefined, [link, createFigure(without)]);
}

/** To drop a word that was left out anyway changes nothing. */
function createDrops({ leftOut }: SearchAnswer, state: QueryState): HTMLElement | undefined {
  const drops = dropWords(state.query).filter(({ word }) => !leftOut.includes(word));
  if (drops.length === 0) return undefined;
  const items = drops.map(({ word, rest }) => {
    const shorter = changeQuery(state, rest);
    const link = createLink(searchHref(shorter), ['without ', create('bdi', undefined, [word])]);
    link.dataset['drop'] = word;
    return create('li', undefined, [link, createFigure(shorter)]);
  });
  return create('section', undefined, [create('h3', undefined, ['Try fewer words']), create('ul', undefined, items)]);
}

function createNearTopics({ nearTopics }: SearchAnswer, state: QueryState): HTMLElement | undefined {
  if (nearTopics.length === 0) return undefined;
  const items = nearTopics.map(({ id, label }) => {
    const topic = { ...changeQuery(state, ''), facets: { ...EMPTY_STATE.facets, topic: [id] } };
    return create('li', undefined, [createLink(searchHref(topic), [label])]);
  });
  return create('section', undefined, [create('h3', undefined, ['Topics that come near']), create('ul', undefined, items)]);
}

/** How many papers a state finds, filled in when it is known. */
function createFigure(state: QueryState): HTMLElement {
  const figure = create('span', 'count');
  void ask(state).then((answer) => {
    if (!answer) return;
    figure.textContent = ` ${countOf(answer.total, 'paper')}`;
    figure.parentElement?.classList.toggle('way-empty', answer.total === 0);
  });
  return figure;
}

/** Help is extra: what cannot be asked is left unsaid. */
const ask = (state: QueryState): Promise<SearchAnswer | undefined> => engine.search({ ...state, offset: 0, limit: 1 }).catch(() => undefined);
