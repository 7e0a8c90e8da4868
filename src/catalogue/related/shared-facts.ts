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
  const own = factsOf.map((facts) => new Set(facts));
  const carriers = new Map<string, number[]>();
  for (const [paper, facts] of own.entries())
    for (const fact of facts) {
      const known = carriers.get(fact);
      if (known) known.push(paper);
      else carriers.set(fact, [paper]);
    }
  const weights = new Map(Array.from(carriers, ([fact, papers]) => [fact, Math.log(1 + own.length / papers.length)]));
  const weigh = (fact: string): number => weights.get(fact) ?? 0;
  const rarest = Math.log(1 + own.length);
  const lengths = own.map((facts) => Math.hypot(...Array.from(facts, weigh)));
  return {
    findShared: (a, b) => {
      const others = own[b];
      return [...(own[a] ?? [])].filter((fact) => others?.has(fact)).sort((one, other) => weigh(other) - weigh(one) || (one < other ? -1 : 1));
    },
    measure: (a, b) => {
      const [left, right] = [own[a], own[b]];
      if (!left || !right) return 0;
      const [few, many] = left.size < right.size || (left.size === right.size && a < b) ? [left, right] : [right, left];
      let [shared, rarity] = [0, 0];
      for (const fact of few) {
        if (!many.has(fact)) continue;
        const weight = weigh(fact);
        shared += weight * weight;
        rarity = Math.max(rarity, weight / rarest);
      }
      return shared === 0 ? 0 : Math.min(1, (rarity * shared) / ((lengths[a] ?? 0) * (lengths[b] ?? 0)));
    },
    findCarriers: (paper) =>
      [...(own[paper] ?? [])].flatMap((fact) => {
        const list = carriers.get(fact) ?? [];
        return list.length > MAX_CARRIERS ? [] : list.filter((other) => other !== paper);
      }),
  };
}
