/**
 * Finds acronyms where a text defines them: `long form (LF)` and `LF (long form)`. After A. Schwartz and M. Hearst,
 * "A simple algorithm for identifying abbreviation definitions in biomedical text", PSB 2003, and stricter in what
 * is an acronym: two capitals or more, most of which begin words of the long form.
 */
import { foldText } from '../fold.ts';

export interface Acronym {
  /** As written, in the singular: `GNN`. */
  readonly short: string;
  /** As written: `graph neural networks`. */
  readonly long: string;
}

const MAX_SHORT = 10;
const MAX_LONG = 120;

/** Share of the capitals of an acronym that begin a word of its long form. */
const MIN_INITIALS = 0.7;

/**
 * List the definitions in a text, in order.
 *
 * @example findAcronyms('We use graph neural networks (GNNs).') // => [{ short: 'GNN', long: 'graph neural networks' }]
 */
export function findAcronyms(text: string): Acronym[] {
  return [...text.matchAll(/\(([^()]{2,150})\)/g)].flatMap(({ 1: inside = '', index }) => {
    const before = text.slice(Math.max(0, index - 2 * MAX_LONG), index).trimEnd();
    return readDefinition(before, inside.trim()) ?? [];
  });
}

/**
 * Write an acronym in the singular, without the signs around it.
 *
 * @example trimShort('GNNs,') // => 'GNN'
 */
export const trimShort = (word: string): string =>
  word
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/['’]s$/, '')
    .replace(/(?<=[\p{Lu}\p{N}])s$/u, '');

/** Tell whether a word has the form of an acronym. */
export const isShort = (word: string): boolean =>
  word.length <= MAX_SHORT && /^[\p{Lu}\p{Ll}\p{N}-]+$/u.test(word) && !/-\p{Ll}{3}/u.test(word) && listCapitals(word).length >= 2;

function readDefinition(before: string, inside: string): Acronym | undefined {
  const [first = ''] = inside.split(/[,;:]/);
  const short = trimShort(first);
  if (isShort(short)) return accept(short, findLong(short, lastClause(before)));
  const last = trimShort(/\S+$/.exec(before)?.[0] ?? '');
  if (!isShort(last)) return undefined;
  const long = first.trim();
  return accept(last, findLong(last, long) === long ? long : undefined);
}

function lastClause(text: string): string {
  let start = text.length;
  while (start > 0 && !CLAUSE_ENDS.has(text[start - 1] ?? '')) start--;
  return text.slice(start);
}

const CLAUSE_ENDS: ReadonlySet<string> = new Set('.;:!?()[]');

/** Find the shortest end of `text`, from the beginning of a word, that holds all letters of `short` in their order. */
function findLong(short: string, text: string): string | undefined {
  const letters = foldText(short).match(/[\p{L}\p{N}]/gu) ?? [];
  const words = text.split(/\s+/).slice(-Math.min(letters.length + 5, letters.length * 2));
  const long = words.join(' ');
  const folded = long.toLowerCase();
  let at = folded.length;
  for (const [index, letter] of [...letters.entries()].reverse()) {
    at = folded.lastIndexOf(letter, at - 1);
    while (at > 0 && index === 0 && /[\p{L}\p{N}]/u.test(folded[at - 1] ?? '')) at = at === 0 ? -1 : folded.lastIndexOf(letter, at - 1);
    if (at < 0 || (at === 0 && index > 0)) return undefined;
  }
  return long.slice(long.lastIndexOf(' ', at) + 1);
}

function accept(short: string, long: string | undefined): Acronym | undefined {
  // A hyphen before a space is what a line break left behind.
  if (long === undefined || long.length > MAX_LONG || long.length <= short.length || long.includes('- ')) return undefined;
  const words = long.split(/[\s‐‑–/-]+/).filter((word) => word !== '');
  if (words.length < 2 || words.some((word) => trimShort(word) === short) || !isSpelledOut(short, words)) return undefined;
  return { short, long: long.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') };
}

/** Tell whether most capitals of the acronym begin words of the long form, in their order. */
function isSpelledOut(short: string, words: readonly string[]): boolean {
  const initials = words.map((word) => foldText(word.replace(/^[^\p{L}\p{N}]+/u, '')).slice(0, 1));
  const capitals = listCapitals(short).map((letter) => letter.toLowerCase());
  let [at, met] = [0, 0];
  for (const letter of capitals) {
    const next = initials.indexOf(letter, at);
    if (next < 0) continue;
    met++;
    at = next + 1;
  }
  return met >= capitals.length * MIN_INITIALS;
}

const listCapitals = (word: string): string[] => word.match(/\p{Lu}/gu) ?? [];
