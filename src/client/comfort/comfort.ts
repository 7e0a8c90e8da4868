/** What makes reading easier, on every page: little of it here, the rest when it is asked for. */
import { papersPath } from '../../catalogue/addresses.ts';
import { siteHref } from '../site-address.ts';
import { noteDepartures, showArrival } from './follow-way.ts';
import { watchIntent } from './intent.ts';
import { isFree } from './keys-setting.ts';
import { addParagraphKeys } from './paragraph-keys.ts';

const folder = new URL(siteHref(papersPath()), location.href).href.replace(/index\.html$/, '');
const entry = document.querySelector<HTMLElement>('[data-entry]');
const sheetKey = document.querySelector<HTMLElement>('[data-open-keys]');

noteDepartures(folder);
watchIntent(folder);
if (entry) {
  addParagraphKeys(entry);
  void showArrival(entry);
}

document.addEventListener('keydown', (event) => {
  if (/^[?a-z]$/.test(event.key) && isFree(event)) void import('./shortcuts.ts').then(({ press }) => press(event.key));
});
if (sheetKey) {
  sheetKey.hidden = false;
  sheetKey.addEventListener('click', () => void import('./shortcuts.ts').then(({ openSheet }) => openSheet()));
}
