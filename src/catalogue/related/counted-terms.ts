/**
 * How often each paper uses each term, in a form that stays small for many papers: a term is one number made of
 * its stems, and those that several papers share are found by sorting.
 */
import type { Stem } from '../stemmed-words.ts';
import { type ComparedTexts, joinTexts, listTerms } from './text-terms.ts';

/** A term in the title counts as so many in the abstract. */
const TITLE = 2;
/** More stems than any catalogue has; two of them are exact in a number. */
const PAIR_BASE = 2 ** 26;

export interface CountedTerms {
  readonly papers: readonly CountedPaper[];
  /** Terms that at least two papers use, ascending. */
  readonly shared: Float64Array;
  /** How many papers use each of `shared`. */
  readonly frequency: Uint32Array;
  /** The stems of one of `shared`, by its place there. */
  readonly stemsOf: (place: number) => readonly string[];
  /** Whether most abstracts write the word with a capital, as they do names and acronyms. */
  readonly isName: (stem: string) => boolean;
}

export interface CountedPaper {
  readonly terms: Float64Array;
  readonly counts: Uint16Array;
  /** Where each is written, in the joined text. */
  readonly starts: Uint16Array;
  readonly ends: Uint16Array;
  /** All terms, repeated ones included. */
  readonly length: number;
}

/** How a paper uses a term. */
interface Use {
  count: number;
  start: number;
  end: number;
  written: Written;
}

/** With a capital in the title alone, which tells nothing; among other capitals, as in `Abstract Syntax Tree (AST)`; with a capital of its own; in small letters. */
type Written = 0 | 1 | 2 | 3;

const VOTES: Readonly<Record<Written, number>> = { 0: 0, 1: 1, 2: 3, 3: -3 };

interface Numbering {
  readonly numberOf: (stem: string) => number;
  /** For each stem: votes of the abstracts for a capital, less those against. */
  readonly capitals: number[];
}

export function countTerms(texts: readonly ComparedTexts[], stem: Stem): CountedTerms {
  const numbers = new Map<string, number>();
  const capitals: number[] = [];
  const numberOf = (one: string): number => {
    const known = numbers.get(one);
    if (known !== undefined) return known;
    numbers.set(one, numbers.size);
    return capitals.push(0) - 1;
  };
  const papers = texts.map((paper) => countPaper(paper, stem, { numberOf, capitals }));
  const stems = [...numbers.keys()];
  const { shared, frequency } = findShared(papers);
  const stemsOf = (place: number): string[] => {
    const term = shared[place] ?? 0;
    const [first, second] = [Math.floor(term / PAIR_BASE) - 1, term % PAIR_BASE];
    return (first < 0 ? [second] : [first, second]).map((number) => stems[number] ?? '');
  };
  return { papers, shared, frequency, stemsOf, isName: (one) => (capitals[numbers.get(one) ?? -1] ?? 0) > 0 };
}

export const isPair = (term: number): boolean => term >= PAIR_BASE;

function countPaper(texts: ComparedTexts, stem: Stem, { numberOf, capitals }: Numbering): CountedPaper {
  const source = joinTexts(texts);
  const titleEnd = source.indexOf('\n');
  const uses = new Map<number, Use>();
  let length = 0;
  for (const { stem: first, second, start, end } of listTerms(source, stem)) {
    const term = second === undefined ? numberOf(first) : (numberOf(first) + 1) * PAIR_BASE + numberOf(second);
    const weight = start < titleEnd ? TITLE : 1;
    length += weight;
    const use = uses.get(term);
    if (use) use.count += weight;
    if (use?.written === 3) continue;
    const written = seeCase(source, start, end);
    if (!use) uses.set(term, { count: weight, start, end, written });
    else if (written > use.written) Object.assign(use, { start, end, written });
  }
  for (const [term, { written }] of uses) if (!isPair(term)) capitals[term] = (capitals[term] ?? 0) + VOTES[written];
  const listed = [...uses.values()];
  return {
    terms: Float64Array.from(uses.keys()),
    counts: Uint16Array.from(listed, ({ count }) => count),
    starts: Uint16Array.from(listed, ({ start }) => start),
    ends: Uint16Array.from(listed, ({ end }) => end),
    length,
  };
}

function seeCase(source: string, start: number, end: number): Written {
  const surface = source.slice(start, end);
  if (surface === surface.toLowerCase()) return 3;
  if (start < source.indexOf('\n')) return 0;
  const isAmongCapitals = CAPITAL_BEFORE.test(source.slice(Math.max(0, start - 24), start)) || CAPITAL_AFTER.test(source.slice(end, end + 3));
  return isAmongCapitals ? 1 : 2;
}

const CAPITAL_BEFORE = /\p{Lu}\p{Ll}+[ -]$/u;
const CAPITAL_AFTER = /^[ -]\p{Lu}\p{Ll}/u;

function findShared(papers: readonly CountedPaper[]): { shared: Float64Array; frequency: Uint32Array } {
  const all = new Float64Array(papers.reduce((sum, { terms }) => sum + terms.length, 0));
  let filled = 0;
  for (const { terms } of papers) {
    all.set(terms, filled);
    filled += terms.length;
  }
  all.sort();
  const shared: number[] = [];
  const frequency: number[] = [];
  for (let at = 1; at < all.length; at++) {
    if (all[at] !== all[at - 1]) continue;
    if (shared.at(-1) === all[at]) frequency[shared.length - 1] = (frequency[shared.length - 1] ?? 0) + 1;
    else frequency[shared.push(all[at] ?? 0) - 1] = 2;
  }
  return { shared: Float64Array.from(shared), frequency: Uint32Array.from(frequency) };
}
