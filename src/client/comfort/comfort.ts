/** What makes reading easier, on every page: little of it here, the rest when it is asked for. */
import { papersPath } from '../../catalogue/addresses.ts';
import { siteHref } from '../site-address.ts';
import { noteDepartures, showArrival } from './follow-way.ts';
import { isFree } from './keys-setting.ts';

const folder = new URL(siteHref(papersPath()), location.href).href.replace(/index\.html$/, '');
const entry = document.querySelector<HTMLElement>('[data-entry]');
const sheetKey = document.querySelector<HTMLElement>('[data-open-keys]');

noteDepartures(folder);
if (entry) {
  void showArrival(entry);
  addKeys(entry);
}

for (const kind of ['pointerover', 'focusin'] as const) document.addEventListener(kind, watch);

/** A finger rests on nothing. */
function watch(event: Event): void {
  if (event instanceof PointerEvent && event.pointerType !== 'mouse') return;
  for (const kind of ['pointerover', 'focusin'] as const) document.removeEventListener(kind, watch);
  import('./intent.ts').then(
    ({ watchIntent }) => watchIntent(folder, event),
    () => undefined, // Without a network nothing can be fetched ahead.
  );
}

function addKeys(page: HTMLElement): void {
  const later = import('../entry-later.ts');
  later.then(
    ({ addParagraphKeys }) => addParagraphKeys(page),
    () => undefined, // Everything can still be read, and copied by hand.
  );
  page.addEventListener('click', ({ target }) => {
    const key = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-copy-citation]') : null;
    if (key) void later.then(({ copyCitation }) => copyCitation(key));
  });
}

document.addEventListener('keydown', (event) => {
  if (/^[?a-z]$/.test(event.key) && isFree(event)) void import('./shortcuts.ts').then(({ press }) => press(event.key));
});
if (sheetKey) {
  sheetKey.hidden = false;
  sheetKey.addEventListener('click', () => void import('./shortcuts.ts').then(({ openSheet }) => openSheet()));
}
