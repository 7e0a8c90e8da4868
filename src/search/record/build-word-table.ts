/** Every word of the catalogue with its stem in the index, cut into leaves of the alphabet for the browser. */
import { compareText } from '../../catalogue/entry-order.ts';
import type { KnownWord } from '../tables/word-table.ts';

const LEAF_WORDS = 1500;
const COMMON_WORDS = 4000;

export interface WordLists {
  /** In alphabetical order, and so are the words in each. */
  readonly leaves: readonly (readonly KnownWord[])[];
  /** The most frequent words of three letters or more, in alphabetical order. */
  readonly common: readonly KnownWord[];
}

/** @param words in alphabetical order */
export function buildWordTable(words: readonly KnownWord[]): WordLists {
  const leaves = Array.from({ length: Math.ceil(words.length / LEAF_WORDS) }, (_, leaf) => words.slice(leaf * LEAF_WORDS, (leaf + 1) * LEAF_WORDS));
  return { leaves, common: listCommon(words) };
}

function listCommon(words: readonly KnownWord[]): KnownWord[] {
  const whole = words.filter(({ text }) => /^\p{L}{3,}$/u.test(text));
  const fewest =
    Uint32Array.from(whole, ({ papers }) => papers)
      .sort()
      .at(-COMMON_WORDS) ?? 0;
  const frequent = whole.filter(({ papers }) => papers >= fewest).sort((a, b) => b.papers - a.papers || compareText(a.text, b.text));
  return frequent.slice(0, COMMON_WORDS).sort((a, b) => compareText(a.text, b.text));
}
