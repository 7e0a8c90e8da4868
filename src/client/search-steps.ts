/** Arrow keys between the search field and the results; Shift+Enter opens a result in a new tab. */

interface Places {
  readonly input: HTMLInputElement;
  readonly results: HTMLElement;
}

export function moveThroughResults(event: KeyboardEvent, { input, results }: Places): void {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const places: HTMLElement[] = [input, ...results.querySelectorAll<HTMLElement>('.card-title a')];
  const at = places.findIndex((place) => place === event.target);
  if (at < 0) return;
  const next = event.key === 'ArrowDown' ? places[at + 1] : event.key === 'ArrowUp' ? places[at - 1] : undefined;
  if (next && !event.shiftKey) {
    event.preventDefault();
    next.focus();
    next.closest('[data-result]')?.scrollIntoView({ block: 'nearest' });
  } else if (event.key === 'Enter' && event.shiftKey && event.target instanceof HTMLAnchorElement) {
    event.preventDefault();
    window.open(event.target.href, '_blank', 'noopener');
  }
}
