/** Facts that several papers have in common, such as topics, methods or people: which, and how much they weigh. */
import { roundDown, roundUp } from './steps.ts';

/** A fact that more papers share brings nobody together by itself, though it still counts between two of them. */
const MAX_CARRIERS = 60;
/** Weights are whole numbers, so that sums are exact whatever their order. */
const SCALE = 1024;

/** Plain data; facts by number. */
export interface FactIndex {
  readonly names: readonly string[];
  readonly weights: Float64Array;
  /** What a fact of one paper alone would weigh. */
  readonly rarest: number;
  /** For each paper: its facts, ascending and each once. */
  readonly own: readonly Int32Array[];
  /** For each paper: the length of the vector of its facts. */
  readonly lengths: Float64Array;
  /** For each fact: the papers that have it. */
  readonly carriers: readonly Int32Array[];
  /** 1 for each fact that brings papers together by itself. */
  readonly rare: Uint8Array;
}

/** Index the facts of each paper. A fact weighs more the fewer papers have it. */
export function indexFacts(factsOf: readonly (readonly string[])[]): FactIndex {
  const { names, own, carriers } = numberFacts(factsOf);
  const papers = roundUp(own.length);
  const weights = Float64Array.from(carriers, (list) => weigh(papers, roundDown(list.length)));
  const squareOf = (fact: number): number => (weights[fact] ?? 0) ** 2;
  return {
    names,
    weights,
    rarest: weigh(papers, 1),
    own,
    lengths: Float64Array.from(own, (facts) => Math.sqrt(facts.reduce((sum, fact) => sum + squareOf(fact), 0))),
    carriers: carriers.map((list) => Int32Array.from(list)),
    rare: Uint8Array.from(carriers, (list) => (roundDown(list.length) <= MAX_CARRIERS ? 1 : 0)),
  };
}

/** The facts of both papers, the rarest first. */
export function findShared({ names, weights, own }: FactIndex, a: number, b: number): string[] {
  const others = own[b] ?? NONE;
  if (others.length === 0) return [];
  const weightOf = (fact: number): number => weights[fact] ?? 0;
  const nameOf = (fact: number): string => names[fact] ?? '';
  const shared: number[] = [];
  for (const fact of own[a] ?? NONE) if (others.includes(fact)) shared.push(fact);
  if (shared.length === 0) return [];
  return shared.sort((one, other) => weightOf(other) - weightOf(one) || (nameOf(one) < nameOf(other) ? -1 : 1)).map(nameOf);
}

/** 0 to 1: how much of what the two papers have they have in common, by weight, times the rarity of the rarest; the same in either direction. */
export function measureShared({ weights, rarest, own, lengths }: FactIndex, a: number, b: number): number {
  const left = own[a] ?? NONE;
  const right = own[b] ?? NONE;
  let shared = 0;
  let strongest = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const fact = left[i] ?? 0;
    const other = right[j] ?? 0;
    if (fact === other) {
      const weight = weights[fact] ?? 0;
      shared += weight * weight;
      strongest = Math.max(strongest, weight);
    }
    if (fact <= other) i++;
    if (other <= fact) j++;
  }
  return shared === 0 ? 0 : Math.min(1, ((strongest / rarest) * shared) / ((lengths[a] ?? 0) * (lengths[b] ?? 0)));
}

/** What `measureShared` is at most between a paper and any other. */
export const boundShared = ({ weights, rarest, own }: FactIndex, paper: number): number =>
  (own[paper] ?? NONE).reduce((most, fact) => Math.max(most, (weights[fact] ?? 0) / rarest), 0);

const NONE = new Int32Array();

const weigh = (papers: number, carriers: number): number => Math.round(SCALE * Math.log(1 + papers / carriers));

type NumberedFacts = Pick<FactIndex, 'names' | 'own'> & { readonly carriers: readonly (readonly number[])[] };

function numberFacts(factsOf: readonly (readonly string[])[]): NumberedFacts {
  const numbers = new Map<string, number>();
  const carriers: number[][] = [];
  const own = factsOf.map((facts, paper) => {
    const mine = new Set<number>();
    for (const fact of facts) {
      const number = numbers.get(fact) ?? carriers.push([]) - 1;
      numbers.set(fact, number);
      if (!mine.has(number)) carriers[number]?.push(paper);
      mine.add(number);
    }
    return Int32Array.from(mine).sort();
  });
  return { names: [...numbers.keys()], carriers, own };
}
