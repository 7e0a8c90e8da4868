/** What a preview shows of a paper: from the page of the paper, or in an offline copy, which can fetch nothing, from the search. */
import { entryPath } from '../../catalogue/addresses.ts';
import { cutList, listPlaces } from '../../catalogue/wording.ts';
import * as texts from '#texts';
import { EMPTY_STATE } from '../../search/query-state.ts';
import { createMarked } from '../marked-nodes.ts';
import { create, createAreaMark } from '../search-nodes.ts';
import { readShown } from '../shown-text.ts';
import { isOfflineCopy, siteHref } from '../site-address.ts';

const NAMES = 3;

/** Load the parts of a paper; `undefined` when they cannot be had. `title` is what a link calls it. */
export async function loadParts(id: string, title: string): Promise<readonly HTMLElement[] | undefined> {
  return isOfflineCopy ? findParts(id, title) : readParts(id);
}

async function readParts(id: string): Promise<readonly HTMLElement[] | undefined> {
  const answer = await fetch(siteHref(entryPath(id)));
  if (!answer.ok) return undefined;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const find = (selector: string): Node[] => [...(page.querySelector(selector)?.childNodes ?? [])].map((node) => document.importNode(node, true));
  const names = [...page.querySelectorAll('[data-entry-authors] bdi')].map(({ textContent }) => textContent);
  const topics = [...page.querySelectorAll('[data-entry-topics] a')].map(({ textContent }) => textContent);
  return listParts({
    place: find('.entry .shelfmark'),
    title: find('[data-entry-title]'),
    people: names,
    lead: find('[data-entry-abstract] > p'),
    topics,
  });
}

/** The engine is in the scripts of an offline copy already. */
async function findParts(id: string, title: string): Promise<readonly HTMLElement[] | undefined> {
  const { askEngine } = await import('../search-engine.ts');
  const { facets, sort } = EMPTY_STATE;
  const asked = await askEngine({ query: title, exact: true, facets, sort, offset: 0, limit: 5 });
  const paper = asked.kind === 'answer' ? asked.answer.results.find((result) => result.id === id) : undefined;
  if (!paper) return undefined;
  const unmark = (text: typeof paper.title): Node => createMarked(text.map((run) => ({ ...run, marked: false })));
  return listParts({
    place: [createAreaMark(paper.area), ...listPlaces(paper).map((place) => create('span', undefined, [place]))],
    title: [unmark(paper.title)],
    people: paper.authors,
    lead: [unmark(paper.excerpt)],
    topics: paper.topics.map(({ label }) => label),
  });
}

interface Parts {
  readonly place: readonly Node[];
  readonly title: readonly Node[];
  readonly people: readonly string[];
  readonly lead: readonly Node[];
  readonly topics: readonly string[];
}

function listParts({ place, title, people, lead, topics }: Parts): HTMLElement[] {
  const told = cutList(people, NAMES);
  const parts = [
    create('p', 'shelfmark', place),
    create('p', 'card-title', title),
    create('p', 'card-people', [texts.joinPeople(told, people.length - told.length)]),
    create('p', 'card-lead', lead),
    create(
      'p',
      'card-topics',
      topics.map((topic) => create('span', undefined, [topic])),
    ),
  ];
  return parts.filter((part) => readShown(part) !== '').map(quieten);
}

/** Nothing in a preview takes the focus or carries a name of the page it comes from. */
function quieten(part: HTMLElement): HTMLElement {
  part.querySelectorAll('a').forEach((link) => link.replaceWith(...link.childNodes));
  part.querySelectorAll('[id]').forEach((named) => named.removeAttribute('id'));
  return part;
}
