/**
 * Open the search from anywhere: Ctrl+K, ⌘K, `/`, or anything marked `data-open-search`. The dialog opens at once, so
 * that its field takes every key; what it does with them is fetched on the first opening. A page with a search of its
 * own is given the focus instead.
 */
import * as texts from '#texts';
import { isFree } from './comfort/keys-setting.ts';

document.addEventListener('keydown', (event) => {
  const { key } = event;
  const combination = key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!combination && !(key === '/' && isFree(event))) return;
  event.preventDefault();
  open();
});

document.addEventListener('click', (event) => {
  const opener = event.target instanceof Element ? event.target.closest('[data-open-search]') : null;
  if (!opener || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  open();
});

function open(): void {
  const ownSearch = document.querySelector<HTMLInputElement>('search-page input[name="q"]');
  if (ownSearch) ownSearch.select();
  else void openDialog();
}

async function openDialog(): Promise<void> {
  const dialog = document.querySelector<HTMLDialogElement>('search-dialog dialog');
  const input = dialog?.querySelector('input');
  if (!dialog || !input || dialog.open) return;
  dialog.showModal();
  input.select();
  // Enter waits for the script as well.
  let entered = false;
  const wait = ({ key }: KeyboardEvent): void => {
    entered ||= key === 'Enter';
  };
  input.addEventListener('keydown', wait);
  try {
    const { takeOver } = await import('./search-dialog.ts');
    takeOver(entered);
  } catch {
    const summary = dialog.querySelector('[data-finder-summary]');
    if (summary) summary.textContent = texts.searchNoScript;
  } finally {
    input.removeEventListener('keydown', wait);
  }
}
