/**
 * Which entries mention which names as whole words, in one pass over the texts: names are indexed by their first
 * word, and at each place the longest name wins, so that `PFGM++` is no mention of `PFGM`. A name joined by hyphens to
 * more of a name is part of another one, known or not: `GPTQ-LoRA` is no mention of `LoRA`, but `CLIP-based` is of `CLIP`.
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

const JOINED_BEFORE = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?=[-‐‑]$)/u;
const JOINED_AFTER = /^[-‐‑]([\p{L}\p{N}]+)/u;
/** Ordinary words at the beginning of a sentence. */
const ORDINARY_BEFORE = /^(?:Non|Multi|Pre|Post|Cross|Inter|Intra|Single)$/;
/** Sizes of one model, and ordinary words in a title: `CLIP-Guided`. */
const ORDINARY_AFTER =
  /^(?:XX?L|Base|Large|Small|Medium|Tiny|Mini|Nano|Huge|Giant|Instruct|Chat|Turbo|Net|\p{Lu}\p{Ll}*(?:ed|ing|en|ic|[Ll]ike|[Ss]tyle|[Ff]ree|[Aa]ware|[Ll]evel|[Ss]cale|[Ff]riendly))$/u;
/** How far around a name is looked, in characters. */
const REACH = 30;

/** Find the entries, in their order, whose texts mention each of `names`: title and abstract, unless told otherwise. */
export function findMentions(
  names: Iterable<string>,
  entries: readonly Entry[],
  textsOf = ({ titleText, text }: Entry): readonly string[] => [titleText, text],
): Map<string, Entry[]> {
  const patterns = [...names].map(createPattern);
  const index = indexByFirstWord(patterns);
  for (const entry of entries) for (const text of textsOf(entry)) markMentions(entry, readText(text), index);
  return new Map(patterns.map((pattern) => [pattern.name, isOrdinaryWord(pattern) ? [] : [...pattern.mentionedBy]]));
}

function createPattern(name: string): Pattern {
  const words = splitWords(readText(name));
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

function markMentions(entry: Entry, text: string, index: ReadonlyMap<string, readonly Pattern[]>): void {
  const words = splitWords(text);
  let places: readonly RegExpExecArray[] | undefined;
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
    const last = at + hit.words.length - 1;
    places ??= [...text.matchAll(WORD)];
    if (!isPartOfName(text, places[at]?.index ?? 0, (places[last]?.index ?? 0) + (words[last] ?? '').length)) {
      hit.mentionedBy.add(entry);
      hit.written.own++;
    }
    at = last;
  }
}

function matchesAt(words: readonly string[], at: number, { words: wanted, anyCase }: Pattern): boolean {
  return wanted.every((word, offset) => {
    const found = words[at + offset];
    return found === word || (anyCase && found?.toLowerCase() === word.toLowerCase());
  });
}

/** Whether what stands there is joined to more of a name; a single letter before it, as in `t-SNE`, makes another name, one after it a variant. */
export function isPartOfName(text: string, start: number, end: number): boolean {
  const before = JOINED_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
  const after = JOINED_AFTER.exec(text.slice(end, end + REACH))?.[1] ?? '';
  const goesOn = /^\p{Lu}./u.test(after) && !ORDINARY_AFTER.test(after);
  return goesOn || (/^\p{L}$|[\p{Lu}\p{N}]/u.test(before) && !ORDINARY_BEFORE.test(before));
}

const isOrdinaryWord = ({ name, written }: Pattern): boolean => /^\p{Lu}?\p{Ll}+$/u.test(name) && written.small >= written.own;

const readText = (text: string): string => spellOut(text.replace(/[\\$^_{}]/g, ''));

const splitWords = (text: string): readonly string[] => text.match(WORD) ?? [];
