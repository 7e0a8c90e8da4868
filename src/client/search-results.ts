/** Results as nodes. The engine's strings only ever become text. */
import { entryPath, topicPath, withBase } from '../catalogue/addresses.ts';
import type { SearchResult } from '../search/engine.ts';
import { type MarkedText, markWords } from '../search/marked-text.ts';

const href = (path: string): string => withBase(import.meta.env.BASE_URL, path);

/** Create the card of a result for the search page, in the form of a card in any list; words of neighbouring parts stay apart when copied. */
export function createResultCard(result: SearchResult, query: string): HTMLLIElement {
  const link = create('a', undefined, [createBdi(markWords(result.title, query))]);
  link.href = href(entryPath(result.id));
  const card = create('li', 'card', [createShelfmark(result), ' ', create('h2', 'card-title', [link]), ' ']);
  card.dataset.card = result.id;
  card.dataset.result = result.id;
  if (result.authors.length > 0) card.append(create('p', 'card-people', [createMarked(markWords(namePeople(result.authors), query))]), ' ');
  if (result.excerpt.length > 0) card.append(create('p', 'card-lead', [createMarked(result.excerpt)]), ' ');
  if (result.topics.length > 0) card.append(create('p', 'card-topics', result.topics.flatMap(createTopicLink)));
  return card;
}

/** Create an option of the dialog's list: a link that the keyboard chooses by `aria-activedescendant`. */
export function createResultOption(result: SearchResult, query: string, index: number): HTMLAnchorElement {
  const people = namePeople(result.authors);
  const note = [people, result.venue, result.venue?.includes(result.year ?? ' ') ? undefined : result.year].filter(
    (part) => part !== undefined && part !== '',
  );
  const option = create('a', 'finder-option', [
    create('span', 'finder-title', [createMark(result.area), createBdi(markWords(result.title, query))]),
    ' ',
    create('span', 'finder-note', [createMarked(markWords(note.join(' · '), query))]),
  ]);
  option.href = href(entryPath(result.id));
  option.id = `finder-option-${index}`;
  option.role = 'option';
  option.tabIndex = -1;
  option.ariaSelected = 'false';
  option.dataset['result'] = result.id;
  return option;
}

/** Name three people and how many more there are. */
function namePeople(authors: readonly string[]): string {
  const shown = authors.length > 4 ? 3 : authors.length;
  const more = authors.length - shown;
  return authors.slice(0, shown).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** Year before venue, so that a list sorted by date reads down one column. */
function createShelfmark({ area, year, venue }: SearchResult): HTMLElement {
  const parts = [venue !== undefined && year !== undefined && venue.includes(year) ? undefined : year, venue];
  const spans = parts.filter((part) => part !== undefined).flatMap((part) => [' ', create('span', undefined, [part])]);
  return create('p', 'shelfmark', [createMark(area), ...spans]);
}

function createMark(area: string | undefined): HTMLElement {
  const mark = create('span', 'mark', []);
  if (area !== undefined) mark.dataset['area'] = area;
  return mark;
}

function createTopicLink({ id, label }: SearchResult['topics'][number]): (Node | string)[] {
  const link = create('a', undefined, [label]);
  link.href = href(topicPath(id));
  return [link, ' '];
}

const createBdi = (marked: MarkedText): HTMLElement => create('bdi', undefined, [createMarked(marked)]);

function createMarked(marked: MarkedText): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...marked.map((run) => (run.marked ? create('mark', undefined, [run.text]) : run.text)));
  return fragment;
}

function create<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string | undefined,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== undefined) element.className = className;
  element.append(...children);
  return element;
}
