/** Which papers of the page of the list are shown: all, those still to be read, or those that are read. */
import { findOwn } from './own-papers.ts';
import type { Paper } from './paper-store.ts';

const FILTERS = ['all', 'unread', 'read'] as const;

type Filter = (typeof FILTERS)[number];

const CHOSEN = 'own-filter';

export function passesFilter({ id }: Paper): boolean {
  const filter = readFilter();
  return filter === 'all' || (findOwn(id)?.readAt !== undefined) === (filter === 'read');
}

export const onFilter = (listener: () => void): void => document.addEventListener(CHOSEN, listener);

/** Bring the keys of the filter to life. The choice stands in the page itself, where all its lists see it. */
export function openFilter(root: HTMLElement): void {
  const keys = [...root.querySelectorAll<HTMLButtonElement>('[data-filter]')];
  const show = (): void => keys.forEach((key) => (key.ariaPressed = String(key.dataset['filter'] === readFilter())));
  root.addEventListener('click', ({ target }) => {
    const filter = target instanceof HTMLButtonElement ? target.dataset['filter'] : undefined;
    if (filter === undefined) return;
    document.body.dataset['shown'] = filter;
    show();
    document.dispatchEvent(new Event(CHOSEN));
  });
  show();
}

const readFilter = (): Filter => FILTERS.find((filter) => filter === document.body.dataset['shown']) ?? 'all';
