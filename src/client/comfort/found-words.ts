/** Marks what a search found on the page it led to. The text itself stays as it is: the browser paints over it. */
import * as texts from '#texts';
import { create } from '../search-nodes.ts';
import { findWords, tellWords } from './find-words.ts';

const NAME = 'found';
const MOST_WORDS = 30;
const TOLD = 6;

/** @param onClear is told when the reader has seen enough. */
export function markFound(entry: HTMLElement, found: readonly string[], onClear: () => void): void {
  if (!('highlights' in CSS)) return;
  const words = found.slice(0, MOST_WORDS);
  const places = [...entry.querySelectorAll('[data-entry-title], [data-entry-abstract]')].flatMap((part) => listRanges(part, words));
  if (places.length === 0) return;
  CSS.highlights.set(NAME, new Highlight(...places));
  const told = tellWords(words);
  const clear = create('button', undefined, [texts.foundClear]);
  clear.type = 'button';
  const line = create('p', 'found', [create('span', undefined, [texts.foundWords(told.slice(0, TOLD).join(texts.comma))]), clear]);
  clear.addEventListener('click', () => {
    CSS.highlights.delete(NAME);
    line.remove();
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    onClear();
  });
  entry.querySelector('#abstract')?.after(line);
}

/** Formulas are left alone. */
function listRanges(part: Element, words: readonly string[]): Range[] {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof MathMLElement) return NodeFilter.FILTER_REJECT;
    return node instanceof Text ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
  const ranges: Range[] = [];
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    for (const [start, end] of findWords(node.textContent ?? '', words)) {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}
