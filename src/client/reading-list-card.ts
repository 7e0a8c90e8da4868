/** The card of a paper that is kept, from the template of the page of the list. */
import * as texts from '#texts';
import { entryPath } from '../catalogue/addresses.ts';
import { listPlaces } from '../catalogue/wording.ts';
import { readMarkedText } from '../search/marked-text.ts';
import { openNote } from './own/note-field.ts';
import { findOwn, onOwnChange } from './own/own-papers.ts';
import type { Paper } from './own/paper-store.ts';
import { makeReadButton } from './own/read-button.ts';
import { create } from './search-nodes.ts';
import { getPart } from './search-part.ts';
import { namePeople } from './search-people.ts';
import { siteHref } from './site-address.ts';

export const pathOf = ({ id }: Paper): string => entryPath(encodeURIComponent(id));

/** Create a card without its key for the list, which each kind of list brings. */
export function createCard(template: HTMLTemplateElement, paper: Paper): HTMLElement {
  const content = template.content.cloneNode(true) as DocumentFragment;
  const card = getPart(content, '.card', HTMLElement);
  const find = <E extends HTMLElement>(selector: string, kind: new () => E): E => getPart(card, selector, kind);
  card.dataset['card'] = paper.id;
  find('a', HTMLAnchorElement).href = siteHref(pathOf(paper));
  const title = find('bdi', HTMLElement);
  title.textContent = paper.title;
  title.lang = paper.lang ?? document.documentElement.dataset['paperLang'] ?? '';
  find('.card-people', HTMLElement).textContent = readMarkedText(namePeople(paper));
  find('.shelfmark', HTMLElement).append(...listPlaces(paper).map((place) => create('span', undefined, [place])));
  makeReadButton(find('[data-read]', HTMLButtonElement), paper);
  openNote(find('[data-note]', HTMLElement), paper);
  const note = find('.card-note', HTMLElement);
  const showNote = (): string => (note.textContent = findOwn(paper.id)?.note ?? '');
  onOwnChange(showNote);
  showNote();
  return card;
}

/** Create the card of a saved paper: it can be chosen and removed. */
export function createSavedCard(template: HTMLTemplateElement, paper: Paper): HTMLElement {
  const card = createCard(template, paper);
  const box = create('input');
  box.type = 'checkbox';
  box.autocomplete = 'off';
  box.ariaLabel = texts.listSelectLabel(paper.title);
  const remove = create('button', 'card-save list-remove', [texts.listRemove]);
  remove.type = 'button';
  remove.ariaLabel = texts.listRemoveLabel(paper.title);
  card.prepend(box);
  card.append(remove);
  return card;
}

/** Find the paper whose card an event comes from. */
export function findId({ target }: Event): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-card]')?.dataset['card'] : undefined;
}
