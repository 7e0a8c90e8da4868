/** All that is known of the papers when they are compared, as plain data that threads share. */
import type { CountedTerms } from './counted-terms.ts';
import { foldPerson, type RelatedInput } from './related-input.ts';
import { type FactIndex, indexFacts } from './shared-facts.ts';
import { surveyTerms, type TermSurvey } from './term-survey.ts';
import { buildTextIndex, type TextIndex } from './text-index.ts';
import { buildTextVectors, type TextVectors } from './text-vectors.ts';

/** How much of the way to "the same" a full agreement in each fact leads. */
export interface FactWeights {
  readonly topics: number;
  readonly methods: number;
  readonly authors: number;
}

/** Set by hand on the labelled catalogue: facts reorder what the texts bring near, and seldom more. */
export const FACT_WEIGHTS: FactWeights = { topics: 0.4, methods: 0.3, authors: 0.25 };

export interface Compared {
  readonly counted: CountedTerms;
  readonly survey: TermSurvey;
  readonly vectors: TextVectors;
  readonly index: TextIndex;
  readonly facts: Readonly<Record<keyof FactWeights, FactIndex>>;
  readonly weights: FactWeights;
  /** For each paper its rank by id, which orders papers of one score. */
  readonly ranks: Int32Array;
}

/** Weigh and index all papers; `counted` holds their terms in the order of the papers. */
export function comparePapers({ papers, methods }: RelatedInput, counted: CountedTerms, weights: FactWeights = FACT_WEIGHTS): Compared {
  const survey = surveyTerms(counted);
  const vectors = buildTextVectors(counted, survey);
  return {
    counted,
    survey,
    vectors,
    index: buildTextIndex(vectors, survey.size),
    facts: {
      topics: indexFacts(papers.map(({ topics }) => topics)),
      methods: indexFacts(listMethods(papers.length, methods)),
      authors: indexFacts(listFoldedPeople(papers)),
    },
    weights,
    ranks: rankByText(papers.map(({ id }) => id)),
  };
}

function listMethods(papers: number, methods: RelatedInput['methods']): string[][] {
  const named = Array.from({ length: papers }, (): string[] => []);
  for (const { slug, introducedBy, mentionedBy } of methods) for (const paper of [...introducedBy, ...mentionedBy]) named[paper]?.push(slug);
  return named;
}

function listFoldedPeople(papers: RelatedInput['papers']): string[][] {
  const folded = new Map<string, string>();
  const fold = (name: string): string => {
    const known = folded.get(name) ?? foldPerson(name);
    folded.set(name, known);
    return known;
  };
  return papers.map(({ people }) => people.map(fold));
}

function rankByText(texts: readonly string[]): Int32Array {
  const ranks = new Int32Array(texts.length);
  const order = [...texts.keys()].sort((a, b) => ((texts[a] ?? '') < (texts[b] ?? '') ? -1 : 1));
  for (const [rank, place] of order.entries()) ranks[place] = rank;
  return ranks;
}
