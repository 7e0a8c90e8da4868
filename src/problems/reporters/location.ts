/** How reporters name a spot, and how they keep foreign text from acting on a terminal or log. */
import type { RelatedPlace } from '../problem.ts';

/**
 * Name a spot the way terminals and editors link it.
 *
 * @example formatLocation({ file: 'a.mdx', place: { line: 7, column: 11 } }) // => 'a.mdx:7:11'
 */
export function formatLocation({ file, place }: RelatedPlace): string {
  return place === undefined ? file : `${file}:${place.line}:${place.column}`;
}

/** What shows another text than there is: control characters, line separators, direction marks, characters without a shape, tags. */
export const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

/** Show such characters as `\u001b` instead of obeying them. */
export function showControls(text: string): string {
  return text.replace(UNSEEN, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}
