/** Takes along from lists to papers: the order of the list, and what a search found. */
import { SITE_SCOPE } from '../site-address.ts';
import { findEntryId } from './entry-links.ts';
import { readTrail } from './read-trail.ts';
import { type Arrival, createWay, readArrival } from './way.ts';

const way = createWay(() => sessionStorage, `papershelf.way:${SITE_SCOPE}`);

/** Write down where a click leads from; `folder` is the address of all papers. */
export function noteDepartures(folder: string): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]:not(svg a)') : null;
    const to = link && findEntryId(link.href, folder);
    if (!to || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const card = link.closest<HTMLElement>('[data-card]');
    const trail = card ? readTrail(card, { document, href: location.href }) : undefined;
    if (trail) way.keepTrail(trail);
    way.leave(to, { trail: trail?.href ?? link.dataset['trail'], found: link.closest<HTMLElement>('[data-found]')?.dataset['found'] || undefined });
  });
}

/** Show on the page of an entry what was taken along. */
export async function showArrival(entry: HTMLElement): Promise<void> {
  const id = entry.dataset['entry'] ?? '';
  const arrival = way.arrive(id) ?? readState();
  writeState(arrival);
  const trail = arrival.trail === undefined ? undefined : way.findTrail(arrival.trail);
  if (trail) await import('./list-order.ts').then(({ showOrder }) => showOrder(trail, id, way));
  if (arrival.found) {
    const { markFound } = await import('./found-words.ts');
    markFound(entry, arrival.found.split(' '), () => writeState({ ...arrival, found: undefined }));
  }
}

const readState = (): Arrival => readArrival((history.state as { readonly way?: unknown } | null)?.way);

function writeState(arrival: Arrival): void {
  if (JSON.stringify(arrival) === JSON.stringify(readState())) return;
  history.replaceState({ ...(history.state as object | null), way: arrival }, '');
}
