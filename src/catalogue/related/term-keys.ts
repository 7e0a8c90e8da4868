/**
 * Terms as numbers of 32 bits that are made of their stems alone, so that they are the same in every catalogue,
 * thread and run. Two terms seldom share a number; what readers are told is compared in words.
 */

/** FNV-1a over UTF-16 code units, mixed as in MurmurHash3; even, and never 0. */
export function keyOfStem(stem: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < stem.length; at++) value = Math.imul(value ^ stem.charCodeAt(at), 0x01000193);
  return (mix(value) & ~1) >>> 0 || 2;
}

/** Of the keys of two stems, in their order; odd. */
export const keyOfPair = (first: number, second: number): number => (mix(Math.imul(first, 31) ^ second) | 1) >>> 0;

export const isPair = (key: number): boolean => (key & 1) === 1;

/** The last step of MurmurHash3: every bit of the result depends on every bit of the value. */
export function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
