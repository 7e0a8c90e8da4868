/** Words that nobody has written yet, for texts that must differ from those they repeat; always the same for the same seed. */

const SYLLABLES =
  'ba be bi bo bra ce cla co da de dra el en fa flo ga gra he ja ka kri la le lo lu ma me mo na no pa phi pra re ri ro sa si so spa ta te tor tra u va vi xe ya zo'.split(
    ' ',
  );

/** A number below 2³² (FNV-1a, stirred). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A number from 0 up to 1. */
export const drawShare = (seed: string): number => hashText(seed) / 2 ** 32;

/** A word about as long as `word` that begins with a capital where it does. */
export function coinWord(word: string, variant: number): string {
  let coined = '';
  for (let part = 0; coined.length < Math.max(5, word.length - 1); part++) {
    coined += SYLLABLES[hashText(`${word.toLowerCase()}/${variant}/${part}`) % SYLLABLES.length] ?? '';
  }
  return /^\p{Lu}/u.test(word) ? coined.charAt(0).toUpperCase() + coined.slice(1) : coined;
}

/**
 * Which variant of something stands in a later round of repetition: a new one, or one of an earlier round (0 is the
 * thing itself), so that what is new grows with the power `exponent` of the number of rounds, as the words of real
 * texts do (Heaps 1978). `share` is how much of everything in one round is open to change.
 */
export function chooseVariant(seed: string, round: number, { exponent, share }: { exponent: number; share: number }): number {
  const fresh = ((round + 1) ** exponent - round ** exponent) / share;
  const drawn = drawShare(`${seed}/${round}`);
  return drawn < fresh ? round : Math.floor(drawShare(`${seed}/${round}/earlier`) * round);
}
