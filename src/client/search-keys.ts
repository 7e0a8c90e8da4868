/**
 * Open the search from anywhere: Ctrl+K, ⌘K, `/`, or anything marked `data-open-search`. The dialog itself is
 * fetched on the first opening. A page with a search of its own is given the focus instead.
 */

document.addEventListener('keydown', (event) => {
  const { key, target } = event;
  const combination = key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const slash = key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isEditable(target);
  if (!combination && !slash) return;
  event.preventDefault();
  void open();
});

document.addEventListener('click', (event) => {
  const opener = event.target instanceof Element ? event.target.closest('[data-open-search]') : null;
  if (!opener || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void open();
});

async function open(): Promise<void> {
  const ownSearch = document.querySelector<HTMLInputElement>('search-page input[name="q"]');
  if (ownSearch) {
    ownSearch.select();
    return;
  }
  const { openSearchDialog } = await import('./search-dialog.ts');
  openSearchDialog();
}

function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
