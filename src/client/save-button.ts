/** The key that puts a paper on the reading list and takes it off again. */
import * as texts from '#texts';
import { announce } from './page-voice.ts';
import { isSaved, LONGEST_LIST, onListChange, type Paper, readList, removePapers, savePapers, type Saving } from './reading-list.ts';

/** The list may be as long as lists can be, or the browser may have no more room. */
function describeProblem(problem: NonNullable<Saving['problem']>): string {
  if (problem === 'unavailable') return texts.ownNotSavedUnavailable;
  return readList().length >= LONGEST_LIST ? texts.ownNotSavedFull : texts.ownFull;
}

/** Create the key of a paper; it follows the list, wherever that is changed. */
export function createSaveButton(paper: Paper): HTMLButtonElement {
  return makeSaveButton(document.createElement('button'), paper);
}

/** Turn a plain button into the key of a paper. */
export function makeSaveButton(button: HTMLButtonElement, paper: Paper): HTMLButtonElement {
  button.type = 'button';
  button.dataset['save'] = paper.id;
  button.dataset['title'] = paper.title;
  button.addEventListener('click', () => {
    const { problem } = isSaved(paper.id) ? removePapers([paper.id]) : savePapers([paper]);
    if (problem !== undefined) showProblem(button, describeProblem(problem));
  });
  showState(button);
  return button;
}

function showState(button: HTMLButtonElement): void {
  button.ariaPressed = String(isSaved(button.dataset['save'] ?? ''));
  setWord(button, texts.ownSave);
  // The name begins with what is seen, for those who speak it.
  button.ariaLabel = texts.ownSaveLabel(button.dataset['title'] ?? '');
  button.removeAttribute('title');
}

function showProblem(button: HTMLButtonElement, notice: string): void {
  setWord(button, texts.ownNotSaved);
  button.ariaLabel = button.title = notice;
  announce(notice, 'now');
}

/** A key with a sign keeps it. */
function setWord(button: HTMLButtonElement, word: string): void {
  (button.querySelector('[data-word]') ?? button).textContent = word;
}

onListChange(() => document.querySelectorAll<HTMLButtonElement>('button[data-save]').forEach(showState));
