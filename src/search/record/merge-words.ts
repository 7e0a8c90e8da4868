/** The words of all parts of an index, added up to those of the catalogue. */
import { compareText } from '../../catalogue/entry-order.ts';
import type { KnownWord } from '../tables/word-table.ts';
import { type CountedWords, MAX_SAMPLES, type StemmedIdentifier } from './count-words.ts';
import { findKeyAt } from './key-finder.ts';
import { foldSurface } from './surface-words.ts';

export interface CountedPart {
  readonly counted: CountedWords;
  /** The pages of the catalogue that are the part's, in its order. */
  readonly pages: Uint32Array;
}

/**
 * Add up, in alphabetical order. Words that fold to the same text but have different keys (`α` and `alpha`): the more
 * frequent one stands for both, of two as frequent the one that comes first. How the papers are cut into parts makes
 * no difference.
 */
export function mergeWords(parts: readonly CountedPart[]): KnownWord[] {
  const chosen = new Map<string, Sum>();
  for (const sum of addUp(parts).values()) {
    if (findKey(sum) === undefined) continue;
    const text = foldSurface(sum.word);
    const other = chosen.get(text);
    if (text !== '' && (other === undefined || compareSums(sum, other) < 0)) chosen.set(text, sum);
  }
  const words = Array.from(chosen, ([text, sum]): KnownWord => ({ text, papers: sum.papers, stem: findKey(sum) ?? text }));
  for (const { text, stem } of listIdentifiers(parts)) if (!chosen.has(text)) words.push({ text, papers: 1, stem });
  return words.sort((a, b) => compareText(a.text, b.text));
}

/** A word in all parts that were read. */
interface Sum {
  readonly word: string;
  readonly stem: string;
  papers: number;
  /** Its row in the part of the first page: rows are in the order in which words occur. */
  row: number;
  /** The first pages that hold it, ascending, and which key each of them holds. */
  readonly pages: number[];
  readonly ranks: number[];
}

const findKey = (sum: Sum): string | undefined => findKeyAt(sum, Math.max(...sum.ranks));

const compareSums = (a: Sum, b: Sum): number => b.papers - a.papers || (a.pages[0] ?? 0) - (b.pages[0] ?? 0) || a.row - b.row;

function addUp(parts: readonly CountedPart[]): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const part of parts) {
    for (const [row, word] of part.counted.words.entries()) {
      let sum = sums.get(word);
      if (sum === undefined) {
        sum = { word, stem: part.counted.stems[row] ?? '', papers: 0, row, pages: [], ranks: [] };
        sums.set(word, sum);
      }
      addRow(sum, part, row);
    }
  }
  return sums;
}

function addRow(sum: Sum, { counted, pages }: CountedPart, row: number): void {
  sum.papers += counted.papers[row] ?? 0;
  for (let at = row * MAX_SAMPLES; at < (row + 1) * MAX_SAMPLES; at++) {
    const place = counted.samples[at] ?? 0;
    if (place === 0) return;
    const page = pages[place - 1] ?? 0;
    let slot = sum.pages.length;
    while (slot > 0 && (sum.pages[slot - 1] ?? 0) > page) slot--;
    if (slot === MAX_SAMPLES) return;
    if (slot === 0) sum.row = row;
    sum.pages.splice(slot, 0, page);
    sum.ranks.splice(slot, 0, counted.ranks[at] ?? 0);
    sum.pages.length = Math.min(sum.pages.length, MAX_SAMPLES);
    sum.ranks.length = sum.pages.length;
  }
}

/** An identifier is its own key but for the few that end like a word; those stand in the table like words. */
function listIdentifiers(parts: readonly CountedPart[]): StemmedIdentifier[] {
  const all = parts.flatMap(({ counted, pages }) => counted.identifiers.map((one) => ({ ...one, page: pages[one.page] ?? 0 })));
  const first = new Map<string, StemmedIdentifier>();
  for (const one of all.sort((a, b) => a.page - b.page)) if (!first.has(one.text)) first.set(one.text, one);
  return [...first.values()];
}
