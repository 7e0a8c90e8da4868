/** Whom a paper names: the first people, or first of all those the reader asked for. */
import * as texts from '#texts';
import type { MarkedText } from '../search/marked-text.ts';

const SHOWN = 3;

interface People {
  readonly authors: readonly string[];
  /** How many there are beyond those. */
  readonly moreAuthors?: number;
}

/**
 * Name three people, or four when there are no more, and how many more there are; those that match are marked. When
 * one of them is not among the first, they lead, and `with` tells that the order is not the paper's.
 */
export function namePeople({ authors, moreAuthors = 0 }: People, matched: readonly string[] = []): MarkedText {
  const total = authors.length + moreAuthors;
  const shown = Math.min(authors.length, total > SHOWN + 1 ? SHOWN : total);
  const asked = authors.filter((author) => matched.includes(author)).slice(0, SHOWN);
  const hidden = asked.some((author) => authors.indexOf(author) >= shown);
  const led = hidden ? [...asked, ...authors.filter((author) => !asked.includes(author))].slice(0, shown) : authors.slice(0, shown);
  const people = led.map((name) => ({ text: name, marked: asked.includes(name) }));
  const first = hidden ? asked.length : people.length;
  const parts = texts.searchPeople(people.slice(0, first), people.slice(first), total - shown);
  return parts.map((part) => (typeof part === 'string' ? { text: part, marked: false } : part));
}
