/** A term of two papers as both of them write it. */
import { UNSPACED } from '../stemmed-words.ts';

const MAX_WORDS = 4;
const WRITTEN_WORD = /^\p{L}[\p{L}\p{N}]*(?:[\s-]\p{L}[\p{L}\p{N}]*)*$/u;
const NEXT_WORD = /^[ -]\p{L}[\p{L}\p{N}]*/u;
const LETTER = /[\p{L}\p{N}]/u;

export interface Passage {
  readonly source: string;
  /** By `foldText`. */
  readonly folded: string;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** In small letters, `message-passing` like `message passing`; every letter keeps its place. */
export const foldText = (text: string): string => text.toLowerCase().replace(/[-‐‑]/g, ' ');

/**
 * Find the form of a term that both texts hold, a plural aside; undefined where they share no more than a stem, and
 * for formulas. Pairs take in the words that follow in both, so that no compound is torn: not `multimodal large`,
 * but `multimodal large language models`.
 */
export function findCommonPhrase(
  [one, other]: readonly [Passage, Passage],
  [span, otherSpan]: readonly [Span, Span],
  isEnd: (word: string) => boolean,
) {
  const form = one.source.slice(span.start, span.end);
  if (isHeld(form, other.folded)) return /[\s-]/.test(form) ? extend(one, span, (phrase) => isHeld(phrase, other.folded), isEnd) : form;
  const otherForm = other.source.slice(otherSpan.start, otherSpan.end);
  return isHeld(otherForm, one.folded) ? otherForm : undefined;
}

function extend(
  { source }: Passage,
  { start, end }: Span,
  isCommon: (phrase: string) => boolean,
  isEnd: (word: string) => boolean,
): string | undefined {
  const words = source.slice(start, end).split(/[\s-]/);
  let best = isEnd(words.at(-1) ?? '') ? source.slice(start, end) : undefined;
  let to = end;
  for (let count = words.length; count < MAX_WORDS; count++) {
    const next = NEXT_WORD.exec(source.slice(to, to + 40))?.[0];
    if (next === undefined || !isCommon(source.slice(start, to + next.length))) break;
    to += next.length;
    if (isEnd(next.slice(1))) best = source.slice(start, to);
  }
  return best;
}

/** Whether a folded text holds the words, on their own or in the plural. */
function isHeld(form: string, folded: string): boolean {
  if (!WRITTEN_WORD.test(form)) return false;
  const wanted = foldText(form);
  if (UNSPACED.test(form)) return folded.includes(wanted);
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const after = folded[end] === 's' ? end + 1 : end;
    if (!LETTER.test(folded[at - 1] ?? '') && !LETTER.test(folded[after] ?? '')) return true;
  }
  return false;
}
