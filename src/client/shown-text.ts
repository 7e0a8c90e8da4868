/** Read what an element shows, on one line: formulas without their source. */
export function readShown(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  copy.querySelectorAll('annotation').forEach((source) => source.remove());
  return copy.textContent.replace(/\s+/g, ' ').trim();
}
