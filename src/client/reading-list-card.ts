/** The card of a saved paper, from the template of the page of the list. */
import { entryPath } from '../catalogue/addresses.ts';
import { readMarkedText } from '../search/marked-text.ts';
import { listPlaces } from '../catalogue/wording.ts';
import type { Paper, SavedPaper } from './reading-list.ts';
import { create } from './search-nodes.ts';
import { getPart } from './search-part.ts';
import { namePeople } from './search-people.ts';
import { siteHref } from './site-address.ts';

export const pathOf = ({ id }: Paper): string => entryPath(encodeURIComponent(id));

export function createCard(template: HTMLTemplateElement, paper: SavedPaper, chosen: boolean): DocumentFragment {
  const card = template.content.cloneNode(true) as DocumentFragment;
  const find = <E extends HTMLElement>(selector: string, kind: new () => E): E => getPart(card, selector, kind);
  find('.card', HTMLElement).dataset['card'] = paper.id;
  find('a', HTMLAnchorElement).href = siteHref(pathOf(paper));
  find('bdi', HTMLElement).textContent = paper.title;
  find('.card-people', HTMLElement).textContent = readMarkedText(namePeople(paper));
  find('.shelfmark', HTMLElement).append(...listPlaces(paper).map((place) => create('span', undefined, [place])));
  const box = find('input', HTMLInputElement);
  box.ariaLabel = `Select ${paper.title}`;
  box.checked = chosen;
  find('button', HTMLButtonElement).ariaLabel = `Remove ${paper.title} from the reading list`;
  return card;
}

/** Find the paper whose card an event comes from. */
export function findId({ target }: Event): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-card]')?.dataset['card'] : undefined;
}
