/** The reader's own layer on the page of an entry: its mark and its note. */
import { openNote } from './note-field.ts';
import { makeReadButton } from './read-button.ts';
import { readPaper } from './read-paper.ts';

const entry = document.querySelector<HTMLElement>('[data-entry]');
const key = entry?.querySelector<HTMLButtonElement>('[data-read-entry]');
const note = entry?.querySelector<HTMLElement>('[data-note]');
if (entry && key && note) {
  const paper = readPaper(entry, entry.dataset['entry'] ?? '');
  makeReadButton(key, paper);
  openNote(note, paper);
}
