/**
 * What a character is, by a look into a table: texts are walked through in search of the few words that matter, and
 * cutting all of them out first would cost most of the time.
 */
export const LETTER = 1;
export const NUMBER = 2;
export const CAPITAL = 4;
/** Half of a character; what it is part of has to be looked at. */
const HALF = 8;

const PATTERNS = [
  [/\p{L}/gu, LETTER],
  [/\p{N}/gu, NUMBER],
  [/\p{Lu}/gu, CAPITAL],
] as const;
const KINDS = classify();

/** What the character at a place is, as `\p{L}`, `\p{N}` and `\p{Lu}` have it: the sum of the above; 0 for others and beyond the end. */
export function kindAt(text: string, at: number): number {
  const kind = KINDS[text.charCodeAt(at)] ?? 0;
  return kind === HALF ? kindOfPair(text, at) : kind;
}

export const isWordAt = (text: string, at: number): boolean => (kindAt(text, at) & (LETTER | NUMBER)) !== 0;

function kindOfPair(text: string, at: number): number {
  const isSecond = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return kindOf(String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at) ?? 0));
}

const kindOf = (character: string): number =>
  (/^\p{L}/u.test(character) ? LETTER : 0) | (/^\p{N}/u.test(character) ? NUMBER : 0) | (/^\p{Lu}/u.test(character) ? CAPITAL : 0);

function classify(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  const units = Array.from(kinds.keys(), (unit) => (unit >= 0xd800 && unit < 0xe000 ? ' ' : String.fromCharCode(unit))).join('');
  for (const [pattern, kind] of PATTERNS) for (const { index } of units.matchAll(pattern)) kinds[index] = (kinds[index] ?? 0) | kind;
  return kinds.fill(HALF, 0xd800, 0xe000);
}
