/** Elements from text: whatever a string holds, it is shown and never parsed. */
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

/** The tick of an area, by its position in the vocabulary. */
export function createAreaMark(area: string | undefined): HTMLElement {
  const mark = create('span', 'mark');
  if (area !== undefined) mark.dataset['area'] = area;
  return mark;
}
