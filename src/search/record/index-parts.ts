/**
 * How a large catalogue is cut into parts, each with an index of its own. Which part an entry is in follows from its
 * id alone, so that an entry that joins, leaves or changes touches one part.
 */
import { hashText } from '../tables/hash-text.ts';

/** Entries of a part on average, at most. Small parts are soon built anew; but a search asks every part for every word. */
export const PART_SIZE = 8000;

/** The smallest power of two that keeps parts small: when a catalogue outgrows it, each part falls into two. */
export function countParts(entries: number, size: number = PART_SIZE): number {
  let parts = 1;
  while (entries > parts * size) parts *= 2;
  return parts;
}

/** @param parts a power of two */
export const choosePart = (id: string, parts: number): number => Math.floor((mixBits(Number.parseInt(hashText(id), 16)) / 2 ** 32) * parts);

/** Ids that are alike differ little in the first bits of such a hash: mix all of them, as MurmurHash3 does at its end. */
function mixBits(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
