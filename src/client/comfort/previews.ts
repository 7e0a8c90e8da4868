/**
 * A small card about the paper a link leads to. It stays while the pointer is on the link or on the card, or the link
 * has the focus; Escape closes it (WCAG 1.4.13). All it says is on the page behind the link, so it is not read out.
 */
import { create } from '../search-nodes.ts';
import { readShown } from '../shown-text.ts';
import { placePreview } from './place-preview.ts';
import { loadParts } from './preview-parts.ts';

/** How long the pointer may be on its way from the link to the card, in milliseconds. */
const GRACE = 220;

export const showPreview = createPreviews();

function createPreviews(): (link: HTMLAnchorElement, id: string, isWanted: () => boolean) => Promise<void> {
  let close: (() => void) | undefined;
  const known = new Map<string, ReturnType<typeof loadParts>>();
  const card = create('div', 'preview');
  card.popover = 'manual';
  card.ariaHidden = 'true';
  // What scrolls would take the focus.
  card.tabIndex = -1;
  document.body.append(card);
  return async (link, id, isWanted) => {
    const loading = known.get(id) ?? loadParts(id, readShown(link.querySelector('bdi') ?? link));
    known.set(id, loading);
    loading.catch(() => known.delete(id));
    const parts = await loading;
    if (!parts || !isWanted()) return;
    close?.();
    card.replaceChildren(...parts);
    close = open(card, link);
  };
}

/** @returns how to close it. */
function open(card: HTMLElement, link: HTMLAnchorElement): () => void {
  const opened = new AbortController();
  const { signal } = opened;
  let timer = 0;
  const close = (): void => {
    clearTimeout(timer);
    opened.abort();
    card.hidePopover();
  };
  const isHeld = (): boolean => link.matches(':hover, :focus-visible') || card.matches(':hover');
  const leave = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (!isHeld()) close();
    }, GRACE);
  };
  for (const element of [link, card]) element.addEventListener('pointerleave', leave, { signal });
  link.addEventListener('blur', leave, { signal });
  link.addEventListener('click', close, { signal });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && close(), { signal, capture: true });
  addEventListener('pagehide', close, { signal });
  place(card, link);
  return close;
}

/** It scrolls with the page, and so stays beside its link. */
function place(card: HTMLElement, link: HTMLAnchorElement): void {
  card.style.maxHeight = '';
  card.showPopover();
  const view = { width: document.documentElement.clientWidth, height: innerHeight };
  const { left, top, maxHeight } = placePreview(link.getBoundingClientRect(), card.getBoundingClientRect(), view);
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
  card.style.maxHeight = `${maxHeight}px`;
}
