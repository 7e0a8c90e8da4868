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

/** Show control characters, line breaks and direction marks as `\u001b` instead of obeying them. */
export function showControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
