/** How near two papers are: their texts, blended with the topics, methods and people they share. */
import { foldName } from '../fold-name.ts';
import type { Catalogue } from '../model.ts';
import { listPeople } from '../person-names.ts';
import { createStemmer } from '../stemmed-words.ts';
import { indexFacts, type SharedFacts } from './shared-facts.ts';
import { buildTextIndex, chooseLargest } from './text-index.ts';
import { buildTextVectors, createComparer, multiply, type TextVectors } from './text-vectors.ts';

/** Papers that are compared in full with each one. */
const CANDIDATES = 60;

/** How much of the way to "the same" a full agreement in each fact leads. */
export interface FactWeights {
  readonly topics: number;
  readonly methods: number;
  readonly authors: number;
}

/** Set by hand on the labelled catalogue: facts reorder what the texts bring near, and seldom more. */
export const FACT_WEIGHTS: FactWeights = { topics: 0.4, methods: 0.3, authors: 0.25 };

/** Papers by their place in `Catalogue.entries`. */
export interface Nearness {
  readonly vectors: TextVectors;
  readonly facts: Readonly<Record<keyof FactWeights, SharedFacts>>;
  /** 0 to 1; the same in either direction. */
  measure(a: number, b: number): number;
  /** The papers that lie nearest, itself left out, nearest first, ties by place. */
  findNearest(paper: number, count: number): { index: number; score: number }[];
}

export function createNearness({ entries, methods }: Pick<Catalogue, 'entries' | 'methods'>, weights: FactWeights): Nearness {
  const vectors = buildTextVectors(entries, createStemmer());
  const index = buildTextIndex(vectors);
  const facts = {
    topics: indexFacts(entries.map(({ topics = [] }) => topics)),
    methods: indexFacts(listMethods(entries, methods)),
    authors: indexFacts(listFoldedAuthors(entries)),
  };
  const kinds = (['topics', 'methods', 'authors'] as const).filter((kind) => weights[kind] > 0);
  // Each sign closes its part of the distance that the others leave.
  const blend = (text: number, a: number, b: number): number =>
    1 - kinds.reduce((distance, kind) => distance * (1 - weights[kind] * facts[kind].measure(a, b)), 1 - text);
  const compare = createComparer(vectors);
  const scores = new Float64Array(entries.length);
  return {
    vectors,
    facts,
    measure: (a, b) => {
      const [left, right] = [vectors.rows[a], vectors.rows[b]];
      return blend(left && right ? multiply(left, right) : 0, a, b);
    },
    findNearest: (paper, count) => {
      const met = new Set(index.findCandidates(paper, CANDIDATES));
      for (const kind of kinds) for (const other of facts[kind].findCarriers(paper)) met.add(other);
      const candidates = [...met];
      const texts = compare(paper, candidates);
      for (const [at, other] of candidates.entries()) scores[other] = blend(texts[at] ?? 0, paper, other);
      return chooseLargest(candidates, scores, { count, without: paper }).map((other) => ({ index: other, score: scores[other] ?? 0 }));
    },
  };
}

function listMethods(entries: Catalogue['entries'], methods: Catalogue['methods']): string[][] {
  const named = new Map(entries.map((entry) => [entry, [] as string[]]));
  for (const { slug, introducedBy, mentionedBy } of methods) for (const entry of [...introducedBy, ...mentionedBy]) named.get(entry)?.push(slug);
  return [...named.values()];
}

function listFoldedAuthors(entries: Catalogue['entries']): string[][] {
  const folded = new Map<string, string>();
  const fold = (name: string): string => {
    const known = folded.get(name) ?? (foldName(name) || name);
    folded.set(name, known);
    return known;
  };
  return entries.map(({ authors }) => listPeople(authors).names.map(fold));
}
