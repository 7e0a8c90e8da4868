/** The terms of a title and an abstract by which papers are compared: stems, and pairs of neighbouring stems. */
import type { Entry } from '../../entries/entry.ts';
import { STOP_WORDS } from '../plain-words.ts';
import { findWords, type Stem, type Word } from '../stemmed-words.ts';

/** Longer texts are no abstracts; what follows is not compared. */
const MAX_LENGTH = 12_000;
/** TeX commands and addresses are no words of the text. */
const NOT_WORDS = /\\[A-Za-z]+|\bhttps?:\/\/\S+|\bwww\.\S+/g;

export interface Term {
  readonly stem: string;
  /** The stem beside it, for a pair. */
  readonly second?: string;
  readonly start: number;
  readonly end: number;
}

interface Stemmed extends Word {
  readonly stem: string;
  /** Tells nothing by itself, and beside another word only in a compound such as `low-rank`. */
  readonly stop: boolean;
  readonly joined: { readonly before: boolean; readonly after: boolean };
}

export type ComparedTexts = Pick<Entry, 'titleText' | 'text'>;

/** The text whose terms are listed: the title, a line break, the abstract. */
export const joinTexts = ({ titleText, text }: ComparedTexts): string => `${titleText.slice(0, MAX_LENGTH)}\n${text.slice(0, MAX_LENGTH)}`;

/** List the terms of a text in its order, with where they stand. */
export function listTerms(text: string, stem: Stem): Term[] {
  const plain = text.replace(NOT_WORDS, (found) => ' '.repeat(found.length));
  const words = findWords(plain).map((word): Stemmed => {
    const joined = { before: HYPHEN.test(plain[word.start - 1] ?? ''), after: HYPHEN.test(plain[word.end] ?? '') };
    return { ...word, stem: stem(word.surface), stop: !IS_WORD.test(word.surface) || STOP_WORDS.has(word.surface.toLowerCase()), joined };
  });
  const terms: Term[] = [];
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (!word.stop) terms.push({ stem: word.stem, start: word.start, end: word.end });
    if (next && isPair(word, next, plain.slice(word.end, next.start)))
      terms.push({ stem: word.stem, second: next.stem, start: word.start, end: next.end });
  }
  return terms;
}

const HYPHEN = /[-‐‑]/u;
const IS_WORD = /^\p{L}[^]/u;

/** Neighbours make a pair, but none that tears a compound: no `full fine` of `full fine-tuning`. */
function isPair(word: Stemmed, next: Stemmed, between: string): boolean {
  if (HYPHEN.test(between)) return between.length === 1 && !word.joined.before && !next.joined.after && !/^\d/.test(next.surface);
  return between === ' ' && !word.stop && !next.stop && !word.joined.before && !next.joined.after;
}
