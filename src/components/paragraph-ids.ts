/**
 * Give the paragraphs of an abstract addresses of their own, by their position.
 *
 * @example numberParagraphs('<p>Moss.</p><p>Tide.</p>') // => '<p id="p1">Moss.</p><p id="p2">Tide.</p>'
 */
export function numberParagraphs(html: string): string {
  let number = 0;
  return html.replace(/<p>/g, () => `<p id="p${++number}">`);
}
