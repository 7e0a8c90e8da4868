/** Results as nodes: cards of the search page and options of the dialog. */
import * as texts from '#texts';
import { entryPath, topicPath } from '../catalogue/addresses.ts';
import { COINS_CLASS, renderCoins } from '../exports/citation/coins.ts';
import type { SearchAnswer, SearchResult } from '../search/engine.ts';
import { doInSteps } from '../search/in-steps.ts';
import { readMarkedText } from '../search/marked-text.ts';
import { listPlaces } from '../catalogue/wording.ts';
import { showMarks } from './own/card-marks.ts';
import { findPaperLink } from './own/paper-link.ts';
import type { Paper } from './reading-list.ts';
import { createSaveButton } from './save-button.ts';
import { createMarked } from './marked-nodes.ts';
import { create, createAreaMark, createLink } from './search-nodes.ts';
import { namePeople } from './search-people.ts';
import { describeReasons } from './search-wording.ts';
import { sharedHref, siteHref } from './site-address.ts';

/**
 * Create the card of a result, in the form of a card in any list; words of neighbouring parts stay apart when copied.
 *
 * @param byDate puts the year first, so that a list sorted by date reads down one column.
 */
function createResultCard(result: SearchResult, byDate: boolean): HTMLLIElement {
  const title = createLink(siteHref(entryPath(result.id)), [createTitle(result)]);
  const card = create('li', 'card', [createShelfmark(result, byDate), ' ', create('h3', 'card-title', [title])]);
  card.dataset.card = result.id;
  card.dataset.result = result.id;
  card.dataset['found'] = result.found.join(' ');
  const people = namePeople(result, result.matchedAuthors);
  if (people.length > 0) card.append(' ', create('p', 'card-people', [createMarked(people)]));
  if (result.excerpt.length > 0) card.append(' ', nameLanguage(create('p', 'card-lead', [createMarked(result.excerpt)]), result));
  if (result.topics.length > 0) card.append(' ', create('p', 'card-topics', result.topics.flatMap(createTopicLink)));
  const reasons = describeReasons(result.reasons);
  if (reasons !== undefined) {
    const line = create('p', 'card-reason', [reasons]);
    line.dataset['reason'] = result.reasons.map(({ field }) => field).join(', ');
    card.append(' ', line);
  }
  const save = createSaveButton(toPaper(result));
  save.className = 'card-save';
  card.append(' ', save, createCoins(result));
  showMarks(card);
  return card;
}

/** Create the cards of a page of results, with a line where those that hold everything end and `full` of them came before. */
export async function createResultCards({ results, full }: Pick<SearchAnswer, 'results' | 'full'>, byDate: boolean): Promise<HTMLLIElement[]> {
  const cards = await doInSteps(results, (result) => createResultCard(result, byDate));
  const place = results.findIndex((result) => !result.full);
  return full > 0 && place >= 0 ? cards.toSpliced(place, 0, createDivide()) : cards;
}

/** What citation managers read of a result; see `announceItems`. */
function createCoins({ id, title, authors, venue, year, arxiv, doi }: SearchResult): HTMLSpanElement {
  const coins = create('span', COINS_CLASS);
  coins.title = renderCoins({ title: readMarkedText(title), authors, venue, date: year, arxiv, doi, address: sharedHref(entryPath(id)) });
  coins.hidden = true;
  return coins;
}

/** Tell Zotero that other items are in the page now (https://www.zotero.org/support/dev/exposing_metadata). */
export function announceItems(): void {
  document.dispatchEvent(new Event('ZoteroItemUpdated', { bubbles: true, cancelable: true }));
}

function createDivide(): HTMLLIElement {
  const divide = create('li', 'search-divide', [create('p', undefined, [texts.searchDivide])]);
  divide.dataset['divide'] = '';
  return divide;
}

/** Create an option of the dialog's list: a link that the keyboard chooses by `aria-activedescendant`. */
export function createResultOption(result: SearchResult, index: number): HTMLAnchorElement {
  const people = namePeople(result, result.matchedAuthors);
  const place = [people.length > 0 ? '' : undefined, ...listPlaces(result)].filter((part) => part !== undefined).join(' · ');
  const option = createLink(
    siteHref(entryPath(result.id)),
    [
      create('span', 'finder-title', [createAreaMark(result.area), createTitle(result)]),
      ' ',
      create('span', 'finder-note', [createMarked(people), place]),
    ],
    'finder-option',
  );
  option.id = `finder-option-${index}`;
  option.role = 'option';
  option.tabIndex = -1;
  option.ariaSelected = 'false';
  option.dataset['result'] = result.id;
  option.dataset['found'] = result.found.join(' ');
  return option;
}

/** What the reading list keeps of a result. */
export function toPaper({ id, title, authors, year, venue, arxiv, doi, lang }: SearchResult): Paper {
  const link = findPaperLink({ arxiv, doi });
  return {
    id,
    title: readMarkedText(title),
    authors,
    ...(year !== undefined && { year }),
    ...(venue !== undefined && { venue }),
    ...(link !== undefined && { link }),
    ...(lang !== undefined && { lang }),
  };
}

function createShelfmark(result: SearchResult, byDate: boolean): HTMLElement {
  const parts = byDate && result.year !== undefined ? [result.year, result.venue] : listPlaces(result);
  const spans = parts.filter((part) => part !== undefined).flatMap((part) => [' ', create('span', undefined, [part])]);
  return create('p', 'shelfmark', [createAreaMark(result.area), ...spans]);
}

const createTopicLink = ({ id, label }: SearchResult['topics'][number]): (Node | string)[] => [createLink(siteHref(topicPath(id)), [label]), ' '];

const createTitle = (result: SearchResult): HTMLElement => nameLanguage(create('bdi', undefined, [createMarked(result.title)]), result);

/** Say what language a part of a paper is in, where it may be another one than the page's. */
function nameLanguage<E extends HTMLElement>(part: E, { lang = document.documentElement.dataset['paperLang'] }: SearchResult): E {
  if (lang === undefined) return part;
  part.lang = lang;
  part.dir = 'auto';
  return part;
}
