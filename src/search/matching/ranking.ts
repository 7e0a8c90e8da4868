/**
 * How results are ordered. First every paper by the sum over what was asked for of
 *
 *     rarity × (weight of the fields that hold it + saturated frequency in the abstract)
 *
 * which is BM25 (Robertson & Zaragoza 2009) with weights for fields in place of BM25F's merged frequencies, because
 * a name in a title says all there is to say once. Then the first of them once more by their texts: an identifier,
 * an exact title or name before everything, then titles and people that hold the query as a phrase; within each by
 * the score, raised by the share of the title that the query covers and by the neighbours in the query that are
 * neighbours in the text.
 */
import { foldWords } from '../fold.ts';
import type { RecordField } from './record-fields.ts';

const FIELD_WEIGHTS: readonly (readonly [RecordField, number])[] = [
  ['identifiers', 10],
  ['title', 8],
  ['names', 7],
  ['authors', 5],
  ['related', 1],
  ['venue', 2],
  ['year', 1],
];

/** A topic known by one of its names. */
export const TOPIC_WEIGHT = 3;

/** What further fields add to the strongest. */
const FURTHER_FIELDS = 0.2;

const SATURATION = 1.4;
const LENGTH_SHARE = 0.6;

/** How many papers are put in order by their texts. */
export const RERANK_DEPTH = 24;

/** Inverse document frequency. */
export const measureRarity = (holding: number, papers: number): number => Math.log(1 + (papers - holding + 0.5) / (holding + 0.5));

/** Weighs a set of metadata fields, given as bits by their position in the index. */
export type FieldWeigher = (mask: number) => number;

/** @param findField position of a field in the index; `undefined` when no paper has it. */
export function createFieldWeigher(findField: (field: RecordField) => number | undefined): FieldWeigher {
  const fields = FIELD_WEIGHTS.flatMap(([field, weight]) => {
    const at = findField(field);
    return at === undefined ? [] : [{ bit: 1 << at, weight }];
  });
  const known = new Map([[0, 0]]);
  return (mask) => {
    const present = known.get(mask);
    if (present !== undefined) return present;
    const [strongest = 0, ...others] = fields.filter(({ bit }) => (mask & bit) !== 0).map(({ weight }) => weight);
    const weight = strongest + FURTHER_FIELDS * others.reduce((sum, other) => sum + other, 0);
    known.set(mask, weight);
    return weight;
  };
}

/** Weigh a frequency in the abstract. @param length in shares of the average abstract. */
export const weighText = (frequency: number, length: number): number =>
  frequency === 0 ? 0 : ((SATURATION + 1) * frequency) / (frequency + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length));

interface Ranked {
  readonly title: string;
  readonly names: readonly string[];
  readonly authors: readonly string[];
  /** The abstract. */
  readonly content: string;
  readonly score: number;
}

/** Put the first papers in order by their texts; `query` is what was searched for, as words. */
export function rerank<T extends Ranked>(papers: readonly T[], query: string): T[] {
  const words = foldWords(query);
  if (words.length === 0) return [...papers];
  const ranked = papers.map((paper) => ({
    paper,
    tier: findTier(paper, words),
    score: paper.score * (1 + measureCover(paper, words) + measureNeighbours(paper, words)),
  }));
  return ranked.sort((a, b) => a.tier - b.tier || b.score - a.score).map(({ paper }) => paper);
}

/** Blanks and hyphens do not count: `glm 130b` is GLM-130B. */
function findTier({ title, names, authors }: Ranked, words: readonly string[]): number {
  const wanted = words.join('');
  if ([title, ...names].some((name) => foldWords(name).join('') === wanted)) return 0;
  const isPhrase = (text: string): boolean => ` ${foldWords(text).join(' ')} `.includes(` ${words.join(' ')} `);
  return words.length > 1 && [title, ...authors].some(isPhrase) ? 1 : 2;
}

/** The share of the title's words that the query names, at most a third of the score. */
function measureCover({ title }: Ranked, words: readonly string[]): number {
  const known = new Set(words);
  const all = foldWords(title);
  return all.length === 0 ? 0 : all.filter((word) => known.has(word)).length / all.length / 3;
}

/** The share of the query's neighbours that stand side by side in title or abstract, at most a third of the score. */
function measureNeighbours({ title, content }: Ranked, words: readonly string[]): number {
  if (words.length < 2) return 0;
  const text = ` ${foldWords(`${title} ${content}`).join(' ')} `;
  const pairs = words.slice(1).map((word, at) => ` ${words[at] ?? ''} ${word} `);
  return pairs.filter((pair) => text.includes(pair)).length / pairs.length / 3;
}
