/** Elements from text: whatever a string holds, it is shown and never parsed. */
import type { MarkedText } from '../search/marked-text.ts';
import { joinMarks } from './join-marks.ts';

export function create<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className?: string,
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== undefined) element.className = className;
  element.append(...children);
  return element;
}

export function createLink(href: string, children: readonly (Node | string)[], className?: string): HTMLAnchorElement {
  const link = create('a', className, children);
  link.href = href;
  return link;
}

/** Create the runs of a text, the marked ones as elements of the kind `tag`. */
export function createMarked(text: MarkedText, tag: 'mark' | 'strong' = 'mark'): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...joinMarks(text).map((run) => (run.marked ? create(tag, undefined, [run.text]) : run.text)));
  return fragment;
}

/** The tick of an area, by its position in the vocabulary. */
export function createAreaMark(area: string | undefined): HTMLElement {
  const mark = create('span', 'mark');
  if (area !== undefined) mark.dataset['area'] = area;
  return mark;
}
