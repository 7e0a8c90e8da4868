/** The key that marks a paper as read, and as unread again. */
import * as texts from '#texts';
import { announce } from '../page-voice.ts';
import { findOwn, onOwnChange, setRead } from './own-papers.ts';
import type { Paper } from './paper-store.ts';

/** Turn a button into the key of a paper; it follows the mark, wherever that is changed. A key with a sign keeps it. */
export function makeReadButton(button: HTMLButtonElement, paper: Paper): void {
  const isRead = (): boolean => findOwn(paper.id)?.readAt !== undefined;
  const word = button.querySelector('[data-word]') ?? button;
  const show = (): void => {
    button.ariaPressed = String(isRead());
    word.textContent = isRead() ? texts.ownRead : texts.ownMarkRead;
    button.ariaLabel = texts.ownMarkReadLabel(paper.title);
  };
  button.addEventListener('click', () => {
    const problem = setRead(paper, !isRead());
    if (problem !== undefined) announce(problem === 'full' ? texts.ownFull : texts.ownUnavailable, 'now');
  });
  onOwnChange(show);
  show();
}
