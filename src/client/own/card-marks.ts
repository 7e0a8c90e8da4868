/** Quiet marks on the cards of papers that are new, read or have a note. */
import * as texts from '#texts';
import { findOwn, onOwnChange } from './own-papers.ts';

/** Show on a card what this browser knows of its paper. */
export function showMarks(card: HTMLElement): void {
  const own = findOwn(card.dataset['card'] ?? '');
  const marks = [
    card.dataset['new'] !== undefined && texts.ownNew,
    own?.readAt !== undefined && `✓\u00a0${texts.ownRead}`,
    own?.note !== undefined && texts.ownNote,
  ].filter((mark) => mark !== false);
  const line = card.querySelector('.card-own');
  if (marks.length === 0) {
    line?.remove();
    return;
  }
  (line ?? addLine(card)).replaceChildren(...marks.map(createMark));
}

function createMark(text: string): HTMLElement {
  const mark = document.createElement('span');
  mark.textContent = text;
  if (text === texts.ownNew) mark.className = 'own-new';
  return mark;
}

/** At the end of the shelfmark, so that nothing moves. */
function addLine(card: HTMLElement): HTMLElement {
  const line = document.createElement('span');
  line.className = 'card-own';
  const shelfmark = card.querySelector('.shelfmark');
  if (shelfmark) shelfmark.append(line);
  else card.prepend(line);
  return line;
}

onOwnChange(() => document.querySelectorAll<HTMLElement>('[data-card]:not(.list-card)').forEach(showMarks));
