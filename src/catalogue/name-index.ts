/**
 * Names by their first word, for finding all of them in one walk through a text. Only a word that begins with the
 * letters of some name is cut out and looked up; the many others cost a look into a table each.
 */
import { isWordAt, kindAt, LETTER, NUMBER } from './characters.ts';

/** A decimal point does not end a word: `GPT-3.5` is no mention of `GPT-3`. */
const WORD = /[\p{L}\p{N}]+(?:(?<=\p{N})\.(?=\p{N})[\p{L}\p{N}]+)*(?:[+#*]+(?![\p{L}\p{N}]))?/gu;

/** Letters by which a word is kept from being cut out. */
const BEGINNING = 4;

export interface NameIndex<Item> {
  readonly byFirstWord: ReadonlyMap<string, readonly IndexedName<Item>[]>;
  /** 1 for each beginning that a name has. */
  readonly beginnings: Uint8Array;
  /** Words of the longest name. */
  readonly longest: number;
  readonly pattern: RegExp;
}

export interface IndexedName<Item> {
  readonly item: Item;
  readonly words: readonly string[];
  readonly anyCase: boolean;
}

export interface Hit<Item> {
  readonly item: Item;
  readonly start: number;
  readonly end: number;
}

export interface Reading<Item> {
  readonly hits: readonly Hit<Item>[];
  /** Each time a text writes the first word of a name in small letters instead. */
  readonly small: readonly Item[];
}

/** Index items by their names; a name with a digit may be spelt in any case. */
export function buildNameIndex<Item>(items: Iterable<Item>, nameOf: (item: Item) => string): NameIndex<Item> {
  const byFirstWord = new Map<string, IndexedName<Item>[]>();
  const beginnings = new Uint8Array(0x10000);
  let longest = 1;
  for (const item of items) {
    const name = nameOf(item);
    const words = name.match(WORD) ?? [];
    const first = words[0]?.toLowerCase();
    if (first === undefined) continue;
    const group = byFirstWord.get(first) ?? [];
    byFirstWord.set(first, group);
    group.push({ item, words, anyCase: name.length > 2 && /\d/.test(name) });
    beginnings[beginningAt(first, 0)] = 1;
    longest = Math.max(longest, words.length);
  }
  for (const group of byFirstWord.values()) group.sort((a, b) => b.words.length - a.words.length);
  return { byFirstWord, beginnings, longest, pattern: new RegExp(WORD) };
}

/** Read a text; at each place the longest name wins. */
export function readNames<Item>(text: string, index: NameIndex<Item>): Reading<Item> {
  const hits: Hit<Item>[] = [];
  const small: Item[] = [];
  let at = findBeginning(text, 0, index.beginnings);
  while (at < text.length) {
    const words = readWords(text, at, index);
    const [{ word, end } = { word: '', end: at + 1 }] = words;
    const group = index.byFirstWord.get(word.toLowerCase()) ?? [];
    if (word === word.toLowerCase()) small.push(...group.filter((name) => name.words[0] !== word).map(({ item }) => item));
    const name = group.find((one) => isAt(words, one));
    const last = name ? (words[name.words.length - 1]?.end ?? end) : end;
    if (name) hits.push({ item: name.item, start: at, end: last });
    at = findBeginning(text, last, index.beginnings);
  }
  return { hits, small };
}

interface WordAt {
  readonly word: string;
  readonly end: number;
}

/** The word that begins at a place, and those after it. */
function readWords(text: string, at: number, { pattern, longest }: NameIndex<unknown>): WordAt[] {
  pattern.lastIndex = at;
  const words: WordAt[] = [];
  while (words.length < longest) {
    const found = pattern.exec(text);
    if (!found) break;
    words.push({ word: found[0], end: found.index + found[0].length });
  }
  return words;
}

const isAt = <Item>(found: readonly WordAt[], { words, anyCase }: IndexedName<Item>): boolean =>
  words.every((wanted, offset) => {
    const word = found[offset]?.word;
    return word === wanted || (anyCase && word?.toLowerCase() === wanted.toLowerCase());
  });

/** The next place from which on a name may stand; the end of the text when there is none. */
function findBeginning(text: string, from: number, beginnings: Uint8Array): number {
  let wasWord = false;
  for (let at = from; at < text.length; at++) {
    const isWord = (kindAt(text, at) & (LETTER | NUMBER)) !== 0;
    if (isWord && !wasWord && beginnings[beginningAt(text, at)] === 1 && !isDecimal(text, at)) return at;
    wasWord = isWord;
  }
  return text.length;
}

const isDecimal = (text: string, at: number): boolean =>
  text[at - 1] === '.' && (kindAt(text, at) & NUMBER) !== 0 && (kindAt(text, at - 2) & NUMBER) !== 0;

/** The first letters without case, as a number that other beginnings may share. */
function beginningAt(text: string, at: number): number {
  let sum = 0;
  for (let place = at; place < at + BEGINNING && isWordAt(text, place); place++) sum = (sum * 37 + smallAt(text, place)) & 0xffff;
  return sum;
}

/** All that is not ASCII counts as one letter. */
function smallAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0x80) return 0x80;
  return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
}
