/** Where words stand in a text, as whole words. */
const LETTER = '[\\p{L}\\p{M}\\p{N}]';

/** @returns where each begins and ends; `words` are as they are written in the text. */
export function findWords(text: string, words: readonly string[]): (readonly [start: number, end: number])[] {
  if (words.length === 0) return [];
  const any = words.toSorted((a, b) => b.length - a.length).map(escapePattern);
  const pattern = new RegExp(`(?<!${LETTER})(?:${any.join('|')})(?!${LETTER})`, 'gu');
  return [...text.matchAll(pattern)].map(({ index, 0: word }) => [index, index + word.length] as const);
}

/** Words that differ in capitals alone are told once. */
export function tellWords(words: readonly string[]): string[] {
  return [...new Map(words.toReversed().map((word) => [word.toLowerCase(), word])).values()].reverse();
}

/** A hyphen may stand escaped in no pattern of Unicode. */
const escapePattern = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
