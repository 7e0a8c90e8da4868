/** Keys that save papers, on every page: one on each card, one on the entry, and how long the list is beside its link. */
import { onListChange, type Paper, readList } from './reading-list.ts';
import { createSaveButton, makeSaveButton } from './save-button.ts';

for (const card of document.querySelectorAll<HTMLElement>('[data-card]:not(:has(button))')) {
  const button = createSaveButton(readPaper(card, card.dataset['card'] ?? ''));
  button.className = 'card-save';
  card.append(button);
}

const entry = document.querySelector<HTMLElement>('[data-entry]');
const key = document.querySelector<HTMLButtonElement>('[data-save-entry]');
if (entry && key) makeSaveButton(key, readPaper(entry, entry.dataset['entry'] ?? ''));

showCount();
onListChange(showCount);

/** Read what a card or the head of an entry says of its paper. */
function readPaper(element: HTMLElement, id: string): Paper {
  const people = element.querySelector('.card-people, [data-entry-authors]');
  const names = [...(people?.querySelectorAll('bdi') ?? [])].map(({ textContent }) => textContent);
  const more = Number(/ and ([\d,]+) more$/.exec(people?.textContent ?? '')?.[1]?.replaceAll(',', '') ?? 0);
  const marks = [...element.querySelectorAll('.shelfmark > :not(.mark, .shelfmark-status)')].map(({ textContent }) => textContent);
  const venue = marks.find((mark) => !/^\d{4}$/.test(mark));
  // A venue may hold the year: "ICLR 2023".
  const year = /\b\d{4}\b/.exec(marks.toReversed().join(' '))?.[0];
  return {
    id,
    title: readTitle(element),
    authors: names,
    ...(more > 0 && { moreAuthors: more }),
    ...(year !== undefined && { year }),
    ...(venue !== undefined && { venue }),
  };
}

/** Formulas are read as they are shown, without their source. */
function readTitle(element: HTMLElement): string {
  const title = element.querySelector('[data-entry-title], .card-title')?.cloneNode(true) as HTMLElement | undefined;
  title?.querySelectorAll('annotation').forEach((source) => source.remove());
  return title?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

function showCount(): void {
  const badge = document.querySelector<HTMLElement>('[data-list-count]');
  const count = readList().length;
  if (!badge) return;
  badge.textContent = count.toLocaleString('en');
  badge.hidden = count === 0;
}
