/** How near two papers are: their texts, blended with the topics, methods and people they share. */
import type { Compared } from './compared.ts';
import type { Neighbour } from './related.ts';
import { boundShared, measureShared } from './shared-facts.ts';
import { createSums, forget, meet, type Sums } from './text-index.ts';
import { multiply, toCosine, UNIT } from './text-vectors.ts';

/** Rounding makes a bound no smaller than this part of what it bounds. */
const MARGIN = 1e-9;

/** Papers by their place. */
export interface Nearness {
  /** 0 to 1; the same in either direction. */
  readonly measure: (a: number, b: number) => number;
  /** The papers that lie nearest, itself left out, nearest first, papers of one score by id. */
  readonly findNearest: (paper: number, count: number) => Neighbour[];
  /** Find every paper whose score with this one is at least the one given for it. */
  readonly findReached: (paper: number, least: Float64Array) => Neighbour[];
}

const KINDS = ['topics', 'methods', 'authors'] as const;

/**
 * Papers meet that share a term of their vectors or a rare fact. Nobody else decides about their score, so it changes
 * only with one of the two or with what a term or fact weighs.
 */
export function createNearness(compared: Compared): Nearness {
  const { vectors, ranks } = compared;
  const blend = createBlender(compared);
  const visit = createVisitor(compared);
  const isBefore = (a: Neighbour, b: Neighbour): boolean =>
    a.score > b.score || (a.score === b.score && (ranks[a.index] ?? 0) < (ranks[b.index] ?? 0));
  return {
    measure: (a, b) => blend(multiply(vectors, a, b), a, b),
    findNearest: (paper, count) => {
      const nearest: Neighbour[] = [];
      const take = (index: number, text: number): number => {
        const found = { index, score: blend(text, paper, index) };
        let place = nearest.length;
        while (place > 0 && isBefore(found, nearest[place - 1] ?? found)) place--;
        if (place < count) nearest.splice(place, 0, found);
        if (nearest.length > count) nearest.pop();
        return nearest.length === count ? (nearest[count - 1]?.score ?? 0) : 0;
      };
      visit(paper, take, { count });
      return nearest;
    },
    findReached: (paper, least) => {
      const reached: Neighbour[] = [];
      const reach = (index: number, text: number): number => {
        const score = blend(text, paper, index);
        if (score > 0 && score >= (least[index] ?? 0)) reached.push({ index, score });
        return 0;
      };
      visit(paper, reach, { leastOf: least });
      return reached;
    },
  };
}

function createBlender({ facts: { topics, methods, authors }, weights }: Compared): (text: number, a: number, b: number) => number {
  // Each sign closes its part of the distance that the others leave.
  return (text, a, b) =>
    1 -
    (1 - text) *
      (1 - weights.topics * measureShared(topics, a, b)) *
      (1 - weights.methods * measureShared(methods, a, b)) *
      (1 - weights.authors * measureShared(authors, a, b));
}

/** Is given a paper and the cosine of the texts; returns the least score that is still wanted. */
type Visit = (paper: number, text: number) => number;

interface Wanted {
  /** How many of the nearest are wanted. */
  readonly count?: number;
  /** For each paper the least score that is wanted of it. */
  readonly leastOf?: Float64Array;
}

/** Create the walk over all papers that one meets, but for those whose score cannot be the least that is wanted, of all or of each. */
function createVisitor(compared: Compared): (paper: number, visit: Visit, wanted: Wanted) => void {
  const { vectors, index, facts, ranks } = compared;
  const sums = createSums(ranks.length);
  const carriers = createCarriers(compared);
  const topics = facts.topics.own.map(sketch);
  return (paper, visit, { count = 0, leastOf }) => {
    meet(vectors, index, paper, sums);
    carriers.mark(paper);
    // Facts bring papers nearer, never further away: so many texts reach this.
    let least = toCosine(findLargest(sums, count, paper));
    const look = (other: number): void => {
      if (other !== paper) least = Math.max(least, visit(other, toCosine(sums.sums[other] ?? 0)));
    };
    const [withTopics, withAll] = boundOpen(compared, paper);
    carriers.rare.forEach(look);
    for (const other of carriers.common) if ((sums.sums[other] ?? 0) > 0 && (sums.sums[other] ?? 0) >= boundText(least, withAll)) look(other);
    const own = topics[paper] ?? 0;
    let [enough, enoughAlone] = [boundText(least, withTopics), boundText(least, 1)];
    for (let at = 0; at < sums.count; at++) {
      const other = sums.met[at] ?? 0;
      const sum = sums.sums[other] ?? 0;
      if (sum < enough || (sum < enoughAlone && (own & (topics[other] ?? 0)) === 0) || carriers.marks[other] === 1) continue;
      if (leastOf && sum < boundText(leastOf[other] ?? 0, (own & (topics[other] ?? 0)) === 0 ? 1 : withTopics)) continue;
      look(other);
      enough = boundText(least, withTopics);
      enoughAlone = boundText(least, 1);
    }
    carriers.clear();
    forget(sums);
  };
}

/** The sum that so many papers reach, one left out; 0 where fewer do. */
function findLargest({ sums, met, count: all }: Sums, count: number, without: number): number {
  const largest = new Int32Array(count);
  let last = 0;
  for (let at = 0; at < all; at++) {
    const paper = met[at] ?? 0;
    const sum = sums[paper] ?? 0;
    if (sum <= (largest[last] ?? Infinity) || paper === without) continue;
    largest[last] = sum;
    for (let place = 0; place < count; place++) if ((largest[place] ?? 0) < (largest[last] ?? 0)) last = place;
  }
  return largest[last] ?? 0;
}

/** The part of the distance that topics leave at least, and all facts. */
function boundOpen({ facts, weights }: Compared, paper: number): readonly [number, number] {
  const [topics = 1, ...others] = KINDS.map((kind) => 1 - weights[kind] * boundShared(facts[kind], paper));
  return [topics, others.reduce((open, part) => open * part, topics)];
}

/** Numbers as bits of one, by which most lists that have none in common are told apart. */
const sketch = (numbers: Int32Array): number => numbers.reduce((bits, number) => bits | (1 << (number & 31)), 0);

/** The sum of products below which no score reaches `least`, whatever else leaves `open` of the distance. */
const boundText = (least: number, open: number): number => (1 - (1 - least) / open - MARGIN) * UNIT * UNIT;

/** Papers that share a fact other than a common topic with the marked one. */
interface Carriers {
  /** 1 for each of them, and for the marked one. */
  readonly marks: Uint8Array;
  /** Those with a rare fact, the marked one too. */
  readonly rare: readonly number[];
  readonly common: readonly number[];
  mark(paper: number): void;
  clear(): void;
}

function createCarriers({ facts, weights, ranks }: Compared): Carriers {
  const marks = new Uint8Array(ranks.length);
  const rare: number[] = [];
  const common: number[] = [];
  const join = (others: Int32Array, into: number[]): void => {
    for (const other of others) {
      if (marks[other] === 1) continue;
      marks[other] = 1;
      into.push(other);
    }
  };
  const joinAll = (paper: number, isRare: boolean): void => {
    for (const kind of KINDS) {
      // Common topics are in the bound of every paper.
      if (weights[kind] === 0 || (kind === 'topics' && !isRare)) continue;
      const { own, carriers, rare: rarity } = facts[kind];
      for (const fact of own[paper] ?? NONE) if ((rarity[fact] === 1) === isRare) join(carriers[fact] ?? NONE, isRare ? rare : common);
    }
  };
  return {
    marks,
    rare,
    common,
    mark(paper) {
      join(Int32Array.of(paper), rare);
      joinAll(paper, true);
      joinAll(paper, false);
    },
    clear() {
      for (const list of [rare, common]) {
        for (const other of list) marks[other] = 0;
        list.length = 0;
      }
    },
  };
}

const NONE = new Int32Array();
