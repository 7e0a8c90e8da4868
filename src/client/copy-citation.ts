/** What keys do that copy a citation of the page. What cannot be copied is selected, for the reader's own keys. */
import * as texts from '#texts';
import { sayHeight } from '../exports/citation/height-text.ts';
import { type Clip, writeClip } from './clipboard.ts';
import { announce } from './page-voice.ts';

/** How long a key says what it did, in milliseconds. */
const SHOWN_FOR = 2500;

export async function copyCitation(key: HTMLButtonElement): Promise<void> {
  const source = document.querySelector<HTMLElement>(`[data-citation="${key.dataset['copyCitation'] ?? ''}"]`);
  if (source === null) return;
  // Some browsers copy only while something is selected.
  getSelection()?.selectAllChildren(source);
  if (await writeClip(readClip(source))) {
    getSelection()?.removeAllRanges();
    showCopied(key);
    announce(texts.citeCopiedSentence, 'now');
  } else {
    source.scrollIntoView({ block: 'nearest' });
    announce(texts.citeNotAllowed, 'now');
  }
}

/** Preformatted text has no other form. */
function readClip(source: HTMLElement): Clip {
  const text = readPlain(source).trim();
  return source instanceof HTMLPreElement ? { text: `${text}\n` } : { text, html: source.innerHTML.trim() };
}

/** What is raised or lowered says so. */
function readPlain(source: HTMLElement): string {
  const copy = source.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll('sup, sub')) part.replaceWith(sayHeight(part.textContent, part.localName === 'sup' ? 'sup' : 'sub'));
  return copy.textContent;
}

const timers = new WeakMap<HTMLElement, number>();

function showCopied(key: HTMLButtonElement): void {
  const setWord = (word: string, copied: boolean): void => {
    const place = key.querySelector('[data-word]');
    if (place) place.textContent = word;
    key.toggleAttribute('data-copied', copied);
  };
  clearTimeout(timers.get(key));
  setWord(texts.citeCopied, true);
  timers.set(key, window.setTimeout(setWord, SHOWN_FOR, texts.citeCopy, false));
}
