/** Keys that save papers, on every page: one on each card, one on the entry, and how long the list is beside its link. */
import * as texts from '#texts';
import { showMarks } from './own/card-marks.ts';
import { readPaper } from './own/read-paper.ts';
import { onListChange, readList } from './reading-list.ts';
import { createSaveButton, makeSaveButton } from './save-button.ts';

for (const card of document.querySelectorAll<HTMLElement>('[data-card]:not(:has(button))')) {
  const button = createSaveButton(readPaper(card, card.dataset['card'] ?? ''));
  button.className = 'card-save';
  card.append(button);
  showMarks(card);
}

const entry = document.querySelector<HTMLElement>('[data-entry]');
const key = document.querySelector<HTMLButtonElement>('[data-save-entry]');
if (entry && key) makeSaveButton(key, readPaper(entry, entry.dataset['entry'] ?? ''));

showCount();
onListChange(showCount);

function showCount(): void {
  const badge = document.querySelector<HTMLElement>('[data-list-count]');
  const count = readList().length;
  if (!badge) return;
  badge.textContent = texts.formatNumber(count);
  badge.hidden = count === 0;
}
