/**
 * Which entries mention which names as whole words, in one pass over the texts: at each place the longest
 * name wins, so that `PFGM++` is no mention of `PFGM`. A name joined by hyphens to more of a name is part of another one, known or not: `GPTQ-LoRA` is no mention of `LoRA`, but `CLIP-based` is of `CLIP`.
 *
 * Case counts, for `CLIP` is not “clip”; only a name with a digit may be spelt in any case. A name that is a
 * capitalised word, such as `Passage`, counts only if texts write it small less often than capitalised.
 */
import type { Entry } from '../entries/entry.ts';
import { findCompared } from './comparisons.ts';
import { spellOut } from './fold-name.ts';
import { buildNameIndex, type NameIndex, readNames } from './name-index.ts';

/** Each entry once, in the order of all. */
export interface Mentions {
  readonly mentionedBy: readonly Entry[];
  /** Those of them that compare something with what has the name. */
  readonly comparedBy: readonly Entry[];
}

interface Named {
  readonly name: string;
  readonly mentionedBy: Entry[];
  readonly comparedBy: Entry[];
  /** How often the texts write the name as it is, and in small letters. */
  readonly written: { own: number; small: number };
}

const JOINED_BEFORE = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?=[-‐‑]$)/u;
const JOINED_AFTER = /^[-‐‑]([\p{L}\p{N}]+)/u;
/** Ordinary words at the beginning of a sentence. */
const ORDINARY_BEFORE = /^(?:Non|Multi|Pre|Post|Cross|Inter|Intra|Single)$/;
/** Sizes of one model, and ordinary words in a title: `CLIP-Guided`. */
const ORDINARY_AFTER =
  /^(?:XX?L|Base|Large|Small|Medium|Tiny|Mini|Nano|Huge|Giant|Instruct|Chat|Turbo|Net|\p{Lu}\p{Ll}*(?:ed|ing|en|ic|[Ll]ike|[Ss]tyle|[Ff]ree|[Aa]ware|[Ll]evel|[Ss]cale|[Ff]riendly))$/u;
/** How far around a name is looked, in characters. */
const REACH = 30;

/** Find the entries whose titles or abstracts mention each of `names`. */
export function findMentions(names: Iterable<string>, entries: readonly Entry[]): Map<string, Mentions> {
  const all = Array.from(new Set(names), (name): Named => ({ name, mentionedBy: [], comparedBy: [], written: { own: 0, small: 0 } }));
  const index = buildNameIndex(all, ({ name }) => readText(name));
  for (const entry of entries) {
    const mentioned = new Set([entry.titleText, entry.text].flatMap((text) => countMentions(text, index)));
    for (const { mentionedBy } of mentioned) mentionedBy.push(entry);
    if (mentioned.size === 0) continue;
    const compared = new Set(findCompared(entry.text).flatMap((text) => readMentions(text, index).mentioned));
    for (const named of compared) if (mentioned.has(named)) named.comparedBy.push(entry);
  }
  return new Map(all.map((named) => [named.name, isOrdinaryWord(named) ? NONE : named]));
}

const NONE: Mentions = { mentionedBy: [], comparedBy: [] };

/** The names in a text; how each is written is counted, which tells ordinary words from names. */
function countMentions(source: string, index: NameIndex<Named>): readonly Named[] {
  const { mentioned, small } = readMentions(source, index);
  for (const { written } of mentioned) written.own++;
  for (const { written } of small) written.small++;
  return mentioned;
}

function readMentions(source: string, index: NameIndex<Named>): { readonly mentioned: readonly Named[]; readonly small: readonly Named[] } {
  const text = readText(source);
  const { hits, small } = readNames(text, index);
  return { mentioned: hits.filter(({ start, end }) => !isPartOfName(text, start, end)).map(({ item }) => item), small };
}

/** Whether what stands there is joined to more of a name; a single letter before it, as in `t-SNE`, makes another name, one after it a variant. */
export function isPartOfName(text: string, start: number, end: number): boolean {
  const before = JOINED_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
  const after = JOINED_AFTER.exec(text.slice(end, end + REACH))?.[1] ?? '';
  const goesOn = /^\p{Lu}./u.test(after) && !ORDINARY_AFTER.test(after);
  return goesOn || (/^\p{L}$|[\p{Lu}\p{N}]/u.test(before) && !ORDINARY_BEFORE.test(before));
}

const isOrdinaryWord = ({ name, written }: Named): boolean => /^\p{Lu}?\p{Ll}+$/u.test(name) && written.small >= written.own;

const readText = (text: string): string => spellOut(text.replace(/[\\$^_{}]/g, ''));
