/**
 * Which entries mention which names as whole words, in one pass over the texts: names are indexed by their first
 * word, and at each place the longest name wins, so that `PFGM++` is no mention of `PFGM`.
 *
 * Case counts, for `CLIP` is not “clip”; only a name with a digit may be spelt in any case. A name that is a
 * capitalised word, such as `Passage`, counts only if texts write it small less often than capitalised.
 */
import type { Entry } from '../entries/entry.ts';
import { spellOut } from './fold-name.ts';

interface Pattern {
  readonly name: string;
  readonly words: readonly string[];
  readonly anyCase: boolean;
  readonly mentionedBy: Set<Entry>;
  /** How often the texts write the name as it is, and in small letters. */
  readonly written: { own: number; small: number };
}

/** A decimal point does not end a word: `GPT-3.5` is no mention of `GPT-3`. */
const WORD = /[\p{L}\p{N}]+(?:(?<=\p{N})\.(?=\p{N})[\p{L}\p{N}]+)*(?:[+#*]+(?![\p{L}\p{N}]))?/gu;

/** Find the entries, in their order, whose texts mention each of `names`: title and abstract, unless told otherwise. */
export function findMentions(
  names: Iterable<string>,
  entries: readonly Entry[],
  textsOf = ({ titleText, text }: Entry): readonly string[] => [titleText, text],
): Map<string, Entry[]> {
  const patterns = [...names].map(createPattern);
  const index = indexByFirstWord(patterns);
  for (const entry of entries) for (const text of textsOf(entry)) markMentions(entry, splitWords(text), index);
  return new Map(patterns.map((pattern) => [pattern.name, isOrdinaryWord(pattern) ? [] : [...pattern.mentionedBy]]));
}

function createPattern(name: string): Pattern {
  const words = splitWords(name);
  return { name, words, anyCase: name.length > 2 && /\d/.test(name), mentionedBy: new Set(), written: { own: 0, small: 0 } };
}

function indexByFirstWord(patterns: readonly Pattern[]): Map<string, Pattern[]> {
  const index = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    const first = pattern.words[0]?.toLowerCase();
    if (first !== undefined) index.set(first, [...(index.get(first) ?? []), pattern]);
  }
  for (const group of index.values()) group.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function markMentions(entry: Entry, words: readonly string[], index: ReadonlyMap<string, readonly Pattern[]>): void {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const group = index.get(word.toLowerCase());
    if (!group) continue;
    for (const {
      words: [first],
      written,
    } of group)
      if (word !== first && word === word.toLowerCase()) written.small++;
    const hit = group.find((pattern) => matchesAt(words, at, pattern));
    if (!hit) continue;
    hit.mentionedBy.add(entry);
    hit.written.own++;
    at += hit.words.length - 1;
  }
}

function matchesAt(words: readonly string[], at: number, { words: wanted, anyCase }: Pattern): boolean {
  return wanted.every((word, offset) => {
    const found = words[at + offset];
    return found === word || (anyCase && found?.toLowerCase() === word.toLowerCase());
  });
}

const isOrdinaryWord = ({ name, written }: Pattern): boolean => /^\p{Lu}?\p{Ll}+$/u.test(name) && written.small >= written.own;

const splitWords = (text: string): readonly string[] => spellOut(text.replace(/[\\$^_{}]/g, '')).match(WORD) ?? [];
