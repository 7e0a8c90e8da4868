/**
 * Which names a text mentions as whole words, in one pass over the text: names are indexed by their first word,
 * and at each place the longest name wins, so that `PFGM++` is no mention of `PFGM`.
 */
import { spellOut } from './fold-name.ts';

export interface MentionedName {
  readonly name: string;
}

interface Pattern<T> {
  readonly named: T;
  /** Words and the signs between and after them, as `splitWords` gives them. */
  readonly words: readonly string[];
  /** A plain word or a short name counts only in its own case: `CLIP` is not “clip”. */
  readonly exactCase: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:[+#*]+(?![\p{L}\p{N}]))?/gu;

/** Prepare a search for all `names`; the result lists those a text mentions, in no particular order. */
export function findMentions<T extends MentionedName>(names: readonly T[]): (text: string) => Set<T> {
  const index = new Map<string, Pattern<T>[]>();
  for (const pattern of names.map((named) => createPattern(named))) {
    const first = pattern.words[0]?.toLowerCase();
    if (first === undefined) continue;
    const group = index.get(first);
    if (group) group.push(pattern);
    else index.set(first, [pattern]);
  }
  for (const group of index.values()) group.sort((a, b) => b.words.length - a.words.length);
  return (text) => {
    const found = new Set<T>();
    const words = splitWords(text);
    for (let at = 0; at < words.length; at++) {
      const hit = index.get((words[at] ?? '').toLowerCase())?.find((pattern) => matchesAt(words, at, pattern));
      if (!hit) continue;
      found.add(hit.named);
      at += hit.words.length - 1;
    }
    return found;
  };
}

function createPattern<T extends MentionedName>(named: T): Pattern<T> {
  const isDistinctive = /[\p{L}\p{N}].*\d|\d.*\p{L}|\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}|\p{L}[-+#]/u.test(named.name);
  return { named, words: splitWords(named.name), exactCase: named.name.length < 3 || !isDistinctive };
}

function matchesAt<T>(words: readonly string[], at: number, { words: wanted, exactCase }: Pattern<T>): boolean {
  return wanted.every((word, offset) => {
    const found = words[at + offset];
    return found === word || (!exactCase && found?.toLowerCase() === word.toLowerCase());
  });
}

const splitWords = (text: string): string[] => spellOut(text.replace(/[\\$^_{}]/g, '')).match(WORD) ?? [];
