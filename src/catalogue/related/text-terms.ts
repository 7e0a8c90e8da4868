/** The terms of a title and an abstract by which papers are compared: stems, and pairs of neighbouring stems. */
import type { Entry } from '../../entries/entry.ts';
import { STOP_WORDS } from '../plain-words.ts';
import { findWords, type Stem } from '../stemmed-words.ts';
import { keyOfPair, keyOfStem } from './term-keys.ts';

/** Longer texts are no abstracts; what follows is not compared. */
const MAX_LENGTH = 12_000;
/** Words kept at hand; texts may hold any number. */
const MAX_WORDS = 200_000;
/** TeX commands and addresses are no words of the text. */
const NOT_WORDS = /\\[A-Za-z]+|\bhttps?:\/\/\S+|\bwww\.\S+/g;
/** Scripts with spaces between words, within the first plane. */
const IS_SPACED = /^[\u0000-\u0dff\u1e00-\u2bff]*$/; // eslint-disable-line no-control-regex -- a range of letters begins at its first
const IN_WORD = /[\p{L}\p{N}]/u;
const IS_WORD = /^\p{L}[^]/u;

export interface Term {
  /** By `keyOfStem` or `keyOfPair`. */
  readonly key: number;
  readonly start: number;
  readonly end: number;
  /** Whether it is written without a capital. */
  readonly small: boolean;
}

export type ComparedTexts = Pick<Entry, 'titleText' | 'text'>;
export type ListTerms = (text: string) => Term[];

interface Known {
  readonly key: number;
  /** Tells nothing by itself, and beside another word only in a compound such as `low-rank`. */
  readonly stop: boolean;
  readonly small: boolean;
}

/** The text whose terms are listed: the title, a line break, the abstract. */
export const joinTexts = ({ titleText, text }: ComparedTexts): string => `${titleText.slice(0, MAX_LENGTH)}\n${text.slice(0, MAX_LENGTH)}`;

/** Create the lister of the terms of a text in their order, with where they stand. */
export function createTermLister(stem: Stem): ListTerms {
  const readWord = createWordReader(stem);
  return (text) => {
    const plain = /\\|http|www/.test(text) ? text.replace(NOT_WORDS, (found) => ' '.repeat(found.length)) : text;
    const bounds = findBounds(plain);
    const terms: Term[] = [];
    let word: Known | undefined;
    let next = bounds.length > 0 ? readWord(plain.slice(bounds[0], bounds[1])) : undefined;
    for (let at = 0; at < bounds.length; at += 2) {
      word = next;
      const [start = 0, end = 0, nextStart, nextEnd = 0] = [bounds[at], bounds[at + 1], bounds[at + 2], bounds[at + 3]];
      next = nextStart === undefined ? undefined : readWord(plain.slice(nextStart, nextEnd));
      if (!word) break;
      if (!word.stop) terms.push({ key: word.key, start, end, small: word.small });
      if (next && nextStart === end + 1 && isCompound(plain, { start, end: nextEnd, gap: end }, !word.stop && !next.stop))
        terms.push({ key: keyOfPair(word.key, next.key), start, end: nextEnd, small: word.small && next.small });
    }
    return terms;
  };
}

function createWordReader(stem: Stem): (surface: string) => Known {
  const known = new Map<string, Known>();
  return (surface) => {
    const found = known.get(surface);
    if (found) return found;
    const small = surface.toLowerCase();
    const word = { key: keyOfStem(stem(surface)), stop: !IS_WORD.test(surface) || STOP_WORDS.has(small), small: small === surface };
    if (known.size >= MAX_WORDS) known.clear();
    known.set(surface, word);
    return word;
  };
}

/** Where the words of `findWords` begin and end, one after the other. */
function findBounds(text: string): number[] {
  if (!IS_SPACED.test(text)) return findWords(text).flatMap(({ start, end }) => [start, end]);
  const bounds: number[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isInWord(text.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      bounds.push(start, at);
      start = -1;
    }
  }
  return bounds;
}

function isInWord(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return IN_WORD.test(String.fromCharCode(code));
}

const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;

/** Neighbours one sign apart make a pair, but none that tears a compound: no `full fine` of `full fine-tuning`. */
function isCompound(text: string, { start, end, gap }: { start: number; end: number; gap: number }, telling: boolean): boolean {
  if (isHyphen(text.charCodeAt(start - 1)) || isHyphen(text.charCodeAt(end))) return false;
  const between = text.charCodeAt(gap);
  return between === 0x20 ? telling : isHyphen(between) && !/\d/.test(text.charAt(gap + 1));
}
