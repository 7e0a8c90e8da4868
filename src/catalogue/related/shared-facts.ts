/** Facts that several papers have in common, such as topics, methods or people: which, and how much they weigh. */

/** A fact that more papers share brings nobody together by itself, though it still counts between two of them. */
const MAX_CARRIERS = 60;

export interface SharedFacts {
  /** The facts of both papers, the rarest first. */
  findShared(a: number, b: number): readonly string[];
  /** 0 to 1: how much of what the two papers have they have in common, by weight, times the rarity of the rarest; the same in either direction. */
  measure(a: number, b: number): number;
  /** Papers with a rare fact of this one, itself left out. */
  findCarriers(paper: number): readonly number[];
}

/** Index the facts of each paper. A fact weighs more the fewer papers have it. */
export function indexFacts(factsOf: readonly (readonly string[])[]): SharedFacts {
  const { names, own, carriers } = numberFacts(factsOf);
  const weights = Float64Array.from(carriers, (papers) => Math.log(1 + own.length / papers.length));
  const weigh = (fact: number): number => weights[fact] ?? 0;
  const rarest = Math.log(1 + own.length);
  const lengths = Float64Array.from(own, (facts) => Math.hypot(...Array.from(facts, weigh)));
  const listShared = (a: number, b: number): number[] => {
    const others = own[b] ?? NONE;
    return others.length === 0 ? [] : Array.from(own[a] ?? NONE).filter((fact) => others.includes(fact));
  };
  return {
    findShared: (a, b) => {
      const shared = listShared(a, b).sort((one, other) => weigh(other) - weigh(one) || ((names[one] ?? '') < (names[other] ?? '') ? -1 : 1));
      return shared.map((fact) => names[fact] ?? '');
    },
    measure: (a, b) => {
      const left = own[a] ?? NONE;
      const right = own[b] ?? NONE;
      let shared = 0;
      let rarity = 0;
      for (let i = 0, j = 0; i < left.length && j < right.length;) {
        const fact = left[i] ?? 0;
        const other = right[j] ?? 0;
        if (fact === other) {
          const weight = weights[fact] ?? 0;
          shared += weight * weight;
          rarity = Math.max(rarity, weight / rarest);
        }
        if (fact <= other) i++;
        if (other <= fact) j++;
      }
      return shared === 0 ? 0 : Math.min(1, (rarity * shared) / ((lengths[a] ?? 0) * (lengths[b] ?? 0)));
    },
    findCarriers: (paper) =>
      Array.from(own[paper] ?? NONE).flatMap((fact) => {
        const list = carriers[fact] ?? [];
        return list.length > MAX_CARRIERS ? [] : list.filter((other) => other !== paper);
      }),
  };
}

const NONE = new Int32Array();

interface NumberedFacts {
  /** By number. */
  readonly names: readonly string[];
  /** By number: the papers that have it. */
  readonly carriers: readonly (readonly number[])[];
  /** By paper: the numbers of its facts, ascending and each once. */
  readonly own: readonly Int32Array[];
}

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
