/** The field of a private note: it keeps what is typed by itself, and says so. A note is text and is never read as markup. */
import * as texts from '#texts';
import { getPart } from '../search-part.ts';
import { findOwn, LONGEST_NOTE, onOwnChange, setNote } from './own-papers.ts';
import type { Paper } from './paper-store.ts';

/** A pause in typing, in milliseconds. */
const PAUSE = 500;

/** Bring the field inside `root` to life. */
export function openNote(root: ParentNode, paper: Paper): void {
  const area = getPart(root, 'textarea', HTMLTextAreaElement);
  const status = getPart(root, '[role="status"]', HTMLElement);
  const summary = getPart(root, 'summary', HTMLElement);
  let timer = 0;
  const show = (): void => {
    const note = findOwn(paper.id)?.note ?? '';
    summary.replaceChildren(...(note === '' ? [texts.ownNoteAdd] : [texts.ownNoteYours, createBeginning(note)]));
    // What is being typed here is newer than what another tab tells.
    if (timer === 0 && document.activeElement !== area) area.value = note;
  };
  const keep = (): void => {
    if (timer === 0) return;
    clearTimeout(timer);
    timer = 0;
    status.textContent = describeKeeping(setNote(paper, area.value), area.value);
  };
  area.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(keep, PAUSE);
  });
  area.addEventListener('blur', keep);
  document.addEventListener('visibilitychange', keep);
  onOwnChange(show);
  show();
}

/** The first line of a note, beside the word for it. */
function createBeginning(note: string): HTMLElement {
  const beginning = document.createElement('bdi');
  beginning.textContent = note.trimStart().split('\n', 1)[0] ?? '';
  return beginning;
}

function describeKeeping(problem: ReturnType<typeof setNote>, { length }: string): string {
  if (problem === 'too-long') return texts.ownNoteTooLong(length, LONGEST_NOTE);
  if (problem !== undefined) return problem === 'full' ? texts.ownFull : texts.ownUnavailable;
  return length === 0 ? texts.ownNoteGone : texts.ownNoteKept;
}
