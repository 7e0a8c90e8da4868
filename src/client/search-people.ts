/** Whom a result names: the first people, or first of all those the reader asked for. */
import type { MarkedText } from '../search/marked-text.ts';

const SHOWN = 3;

/**
 * Name three people and how many more there are; those that match are marked. When one of them is not among the
 * first, they lead, and `with` tells that the order is not the paper's.
 */
export function namePeople(authors: readonly string[], matched: readonly string[]): MarkedText {
  const shown = authors.length > SHOWN + 1 ? SHOWN : authors.length;
  const asked = authors.filter((author) => matched.includes(author)).slice(0, SHOWN);
  const hidden = asked.some((author) => authors.indexOf(author) >= shown);
  const led = hidden ? [...asked, ...authors.filter((author) => !asked.includes(author))].slice(0, shown) : authors.slice(0, shown);
  const runs = led.flatMap((name, index) => [
    { text: index === 0 ? '' : hidden && index === asked.length ? ', with ' : ', ', marked: false },
    { text: name, marked: asked.includes(name) },
  ]);
  const more = authors.length - shown;
  return [...runs, { text: more > 0 ? ` and ${more} more` : '', marked: false }].filter(({ text }) => text !== '');
}
