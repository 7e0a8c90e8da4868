/** Previous and next of the list the reader came from, in place of the newer and older paper. */
import { entryPath } from '../../catalogue/addresses.ts';
import * as texts from '#texts';
import { create, createLink } from '../search-nodes.ts';
import { isOfflineCopy, siteHref } from '../site-address.ts';
import { readTrail } from './read-trail.ts';
import type { Stop, Trail, Way } from './way.ts';

interface Neighbour {
  readonly href: string;
  /** The list it belongs to; absent when it is a leaf of the list itself. */
  readonly trail?: string;
  readonly title: string;
}

type Side = 'prev' | 'next';

export async function showOrder(trail: Trail, id: string, way: Way): Promise<void> {
  const at = trail.stops.findIndex((stop) => stop.id === id);
  if (at < 0) return;
  const [previous, next] = await Promise.all([findNeighbour(trail, at, { side: 'prev', way }), findNeighbour(trail, at, { side: 'next', way })]);
  const nav = document.querySelector('.neighbours') ?? create('nav', 'neighbours');
  nav.ariaLabel = texts.orderLabel;
  const place = create('p', 'neighbours-list', [
    createLink(trail.href, [texts.orderBack(trail.name)]),
    create('span', undefined, [texts.orderPlace(trail.skipped + at + 1, trail.total)]),
  ]);
  nav.replaceChildren(place, ...createNeighbour(previous, 'prev'), ...createNeighbour(next, 'next'));
  if (!nav.isConnected) document.querySelector('[data-entry]')?.after(nav);
}

async function findNeighbour(trail: Trail, at: number, { side, way }: { side: Side; way: Way }): Promise<Neighbour | undefined> {
  const stop = trail.stops[side === 'prev' ? at - 1 : at + 1];
  if (stop) return toNeighbour(stop, trail);
  const leaf = side === 'prev' ? trail.before : trail.after;
  if (leaf === undefined) return undefined;
  return (await readLeaf(leaf, side, way)) ?? { href: leaf, title: side === 'prev' ? texts.orderPreviousLeaf : texts.orderNextLeaf };
}

const toNeighbour = ({ id, title }: Stop, { href }: Trail): Neighbour => ({ href: siteHref(entryPath(id)), trail: href, title });

/** Read on in the next leaf; results of a search and the pages of an offline copy cannot be read from here. */
async function readLeaf(href: string, side: Side, way: Way): Promise<Neighbour | undefined> {
  if (isOfflineCopy || new URL(href).search !== '') return undefined;
  try {
    const answer = await fetch(href);
    const page = answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined;
    const cards = [...(page?.querySelectorAll<HTMLElement>('.cards:has(~ .pager) > [data-card]') ?? [])];
    const card = cards.at(side === 'prev' ? -1 : 0);
    const trail = page && card && readTrail(card, { document: page, href });
    const stop = trail?.stops.at(side === 'prev' ? -1 : 0);
    if (!trail || !stop) return undefined;
    way.keepTrail(trail);
    return toNeighbour(stop, trail);
  } catch {
    return undefined;
  }
}

function createNeighbour(neighbour: Neighbour | undefined, side: Side): HTMLElement[] {
  if (!neighbour) return [];
  const { href, trail, title } = neighbour;
  const word = create('span', undefined, [side === 'prev' ? texts.orderPrevious : texts.orderNext]);
  const link = createLink(href, [word, ' ', create('bdi', undefined, [title])], side === 'prev' ? undefined : 'neighbours-next');
  link.rel = side;
  if (trail !== undefined) link.dataset['trail'] = trail;
  return [link];
}
