/** What a word that no paper holds may have been meant to be. */
import { measureDistance } from '../../problems/did-you-mean.ts';
import type { KnownWord } from '../tables/word-table.ts';

export interface NearWord {
  readonly word: KnownWord;
  /** Edits: insertions, deletions, substitutions and swaps of neighbours. */
  readonly distance: number;
  /** Edit distance, weighed by the kind of slip, less a bonus for a frequent word. */
  readonly cost: number;
}

const FREQUENT = 10;
const KNOWN_WELL = 3;
const MIN_HALF = 3;

/**
 * Rank the words within reach of `typed`, nearest first. A word of up to three letters may have two of them swapped;
 * one of four or five is one slip away, one of six two, and one of ten letters three when it is frequent. Names with
 * digits are too much alike to be corrected while they are short.
 */
export function rankNearest(typed: string, known: readonly KnownWord[]): NearWord[] {
  const reach = findReach(typed);
  if (reach === 0) return [];
  const [letters, digits] = [maskLetters(typed), typed.replace(/\P{N}/gu, '')];
  const near: NearWord[] = [];
  for (const word of known) {
    const { text } = word;
    if (Math.abs(text.length - typed.length) > reach || text === typed) continue;
    // An edit changes at most two letters of the set.
    if (countBits(letters ^ maskLetters(text)) > 2 * reach) continue;
    const distance = measureDistance(typed, text, reach + 1);
    if (distance > reach || (distance > 2 && word.papers < FREQUENT)) continue;
    if (distance > 1 && typed.length < 8 && (word.papers < KNOWN_WELL || !sharesBeginning(typed, text))) continue;
    if (digits !== text.replace(/\P{N}/gu, '') || (typed.length <= 3 && !isSwapped(typed, text))) continue;
    near.push({ word, distance, cost: distance + weighSlip(typed, text, distance) - measureBonus(word.papers) });
  }
  return near.sort((a, b) => a.cost - b.cost || b.word.papers - a.word.papers || (a.word.text < b.word.text ? -1 : 1));
}

/** What being in many papers is worth: never a whole edit. */
export const measureBonus = (papers: number): number => Math.min(0.9, 0.12 * Math.log(Math.max(1, papers)));

/**
 * List the ways to read one word as two, each of at least three letters.
 *
 * @example listSplits('lorarank') // => [['lor', 'arank'], ['lora', 'rank'], ['lorar', 'ank']]
 */
export function listSplits(typed: string): [string, string][] {
  const count = Math.max(0, typed.length - 2 * MIN_HALF + 1);
  return Array.from({ length: count }, (_, index) => [typed.slice(0, index + MIN_HALF), typed.slice(index + MIN_HALF)]);
}

function findReach(typed: string): number {
  const { length } = typed;
  if (length < 2 || !/\p{L}/u.test(typed)) return 0;
  if (length < 6) return /\p{N}/u.test(typed) ? 0 : 1;
  return length < 10 ? 2 : 3;
}

/** A bit for each of the letters a to z, and one for all else. */
function maskLetters(text: string): number {
  let mask = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at) - 97;
    mask |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return mask;
}

function countBits(mask: number): number {
  let [rest, count] = [mask, 0];
  for (; rest !== 0; count++) rest &= rest - 1;
  return count;
}

const sharesBeginning = (a: string, b: string): boolean => a.startsWith(b.slice(0, 1)) || (b.startsWith(a.charAt(1)) && a.startsWith(b.charAt(1)));

/** The first letter is seldom wrong; a neighbouring key and a letter typed twice or once are common slips. */
function weighSlip(typed: string, meant: string, distance: number): number {
  const first = sharesBeginning(typed, meant) ? 0 : 0.5;
  return distance === 1 && isCommonSlip(typed, meant) ? first - 0.2 : first;
}

function isCommonSlip(typed: string, meant: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at++;
  if (typed.length === meant.length) return areNeighbours(typed.charAt(at), meant.charAt(at)) && typed.slice(at + 1) === meant.slice(at + 1);
  const longer = typed.length > meant.length ? typed : meant;
  return longer[at] === longer[at - 1];
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const areNeighbours = (a: string, b: string): boolean => {
  const [rowA, rowB] = [ROWS.findIndex((row) => row.includes(a)), ROWS.findIndex((row) => row.includes(b))];
  const [columnA, columnB] = [ROWS[rowA]?.indexOf(a) ?? -9, ROWS[rowB]?.indexOf(b) ?? 9];
  return a !== '' && b !== '' && Math.abs(rowA - rowB) <= 1 && Math.abs(columnA - columnB) <= 1;
};

/** Tell whether the two differ by one swap of neighbours and nothing else. */
function isSwapped(a: string, b: string): boolean {
  return a.length === b.length && measureDistance(a, b, 2) === 1 && sortLetters(a) === sortLetters(b);
}

const sortLetters = (text: string): string => Array.from(text).sort().join('');
