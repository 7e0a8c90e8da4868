/** A pointer that rests on a link, or the keyboard's focus on it, asks for what it leads to: the page is fetched ahead, and that of a paper shown as a preview. */
import { findEntryId } from './entry-links.ts';

/** After how many milliseconds of rest. */
const FETCH_AFTER = 90;
const PREVIEW_AFTER = 350;

/** Cards that say as much already, pictures with cards of their own, and what is gone through quickly. */
const UNSEEN = '[data-card]:has(.card-lead), svg, dialog, .crumbs, .preview';

/** @param first what the reader did before this was here to see it. */
export function watchIntent(folder: string, first: Event): void {
  const fetched = new Set<string>();
  let wanted: HTMLAnchorElement | null = null;
  let timers: number[] = [];
  const rest = (link: HTMLAnchorElement | null): void => {
    if (link === wanted) return;
    wanted = link;
    timers.forEach(clearTimeout);
    if (link === null) return;
    const preview = (): void => void openPreview(link, folder, () => wanted === link);
    timers = [window.setTimeout(() => fetchAhead(link, fetched), FETCH_AFTER), window.setTimeout(preview, PREVIEW_AFTER)];
  };
  const find = ({ target }: Event): HTMLAnchorElement | null =>
    target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]:not(svg a)') : null;
  const point = (event: PointerEvent): void => rest(event.pointerType === 'mouse' ? find(event) : null);
  const focus = (event: Event): void => {
    const link = find(event);
    rest(link?.matches(':focus-visible') ? link : null);
  };
  document.addEventListener('pointerover', point);
  document.addEventListener('focusin', focus);
  document.addEventListener('focusout', () => rest(null));
  document.documentElement.addEventListener('pointerleave', () => rest(null));
  document.addEventListener('click', () => rest(null));
  if (first instanceof PointerEvent) point(first);
  else focus(first);
}

async function openPreview(link: HTMLAnchorElement, folder: string, isWanted: () => boolean): Promise<void> {
  const id = findEntryId(link.href, folder);
  if (id === undefined || link.closest(UNSEEN) || link.pathname === location.pathname) return;
  try {
    const { showPreview } = await import('./previews.ts');
    await showPreview(link, id, isWanted);
  } catch {
    // Without a network there is no preview.
  }
}

/** Fetch a page of the site into the browser's own cache, unless the reader saves data. */
function fetchAhead({ href, origin, pathname, search }: HTMLAnchorElement, fetched: Set<string>): void {
  if (origin !== location.origin || location.protocol === 'file:' || !pathname.endsWith('/') || search !== '' || pathname === location.pathname)
    return;
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  if (fetched.has(pathname) || connection?.saveData || connection?.effectiveType?.includes('2g')) return;
  fetched.add(pathname);
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = href.replace(/#.*/, '');
  document.head.append(hint);
}
