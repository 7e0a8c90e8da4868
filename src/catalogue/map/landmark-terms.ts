/**
 * Which words tell landmarks apart, and how much: as in a search index, a word weighs more the fewer landmarks use it
 * (BM25 of Robertson and Zaragoza, 2009). Only landmarks are counted, so that what a paper is like follows from it
 * and them alone. Words that no landmark has are passed over.
 */
import { STOP_WORDS } from '../plain-words.ts';
import { createStemmer, UNSPACED } from '../stemmed-words.ts';
import type { MappedPaper } from './chosen-papers.ts';

/** Terms and their weights, of length one. */
export interface PaperVector {
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
}

export interface LandmarkTerms {
  readonly count: number;
  readonly weigh: (paper: MappedPaper) => PaperVector;
}

const K1 = 1.2;
const B = 0.75;
/** Repeated words of a title count so often. */
const TITLE = 2;
const FEWEST = 2;
/** A word of more landmarks than this share tells little and costs most; of few landmarks even common words tell something. */
const MANY = 30;
const COMMON = 0.1;
/** The weightiest words of a paper; the others would cost most and tell least. */
const MOST_WORDS = 40;
/** The part of the likeness that topics have, and how much a topic counts after the first. */
const TOPICS = 0.35;
const LATER_TOPIC = 0.6;
const MAX_LENGTH = 12_000;
const WORD = /[\p{L}\p{N}]{2,}/gu;

export function countLandmarkTerms(landmarks: readonly MappedPaper[], vocabulary: readonly string[]): LandmarkTerms {
  const { terms, frequency } = numberWords(landmarks);
  const topics = new Map(vocabulary.map((topic, place) => [topic, frequency.length + place]));
  const topicUses = countUses(landmarks.map(({ topics: own = [] }) => new Set(own)));
  const average = landmarks.reduce((sum, { text }) => sum + text.length, 0) / landmarks.length || 1;
  const rarityOf = (users: number): number => Math.log(1 + (landmarks.length - users + 0.5) / (users + 0.5));
  return {
    count: frequency.length + vocabulary.length,
    weigh: (paper) => {
      const norm = K1 * (1 - B + (B * paper.text.length) / average);
      const words = [...countTerms(paper, terms)].map(([term, count]): Weighed => {
        return { term, weight: rarityOf(frequency[term] ?? 0) * ((count * (K1 + 1)) / (count + norm)) };
      });
      const own = [...new Set(paper.topics)].flatMap((topic, place): Weighed[] => {
        const term = topics.get(topic);
        return term === undefined ? [] : [{ term, weight: rarityOf(topicUses.get(topic) ?? 0) * (place === 0 ? 1 : LATER_TOPIC) }];
      });
      return join(scale(chooseWeightiest(words), 1 - TOPICS), scale(own, TOPICS));
    },
  };
}

interface Weighed {
  readonly term: number;
  readonly weight: number;
}

const chooseWeightiest = (words: readonly Weighed[]): Weighed[] =>
  words.toSorted((a, b) => b.weight - a.weight || a.term - b.term).slice(0, MOST_WORDS);

/** Give a part of a vector its share of the likeness. */
function scale(part: readonly Weighed[], share: number): Weighed[] {
  const length = Math.hypot(...part.map(({ weight }) => weight)) || 1;
  return part.map(({ term, weight }) => ({ term, weight: (weight / length) * Math.sqrt(share) }));
}

function join(...parts: readonly (readonly Weighed[])[]): PaperVector {
  const all = parts.flat();
  return { terms: Uint32Array.from(all, ({ term }) => term), weights: Float64Array.from(all, ({ weight }) => weight) };
}

/** Number the words of landmarks; those of one stem are one term. */
function numberWords(landmarks: readonly MappedPaper[]): { readonly terms: ReadonlyMap<string, number>; readonly frequency: readonly number[] } {
  const stem = createStemmer();
  const used = landmarks.map((paper) => new Set(listWords(paper)));
  const users = countUses(used.map((words) => new Set(Array.from(words, stem))));
  const kept = [...users].filter(([, count]) => count >= FEWEST && count <= Math.max(MANY, landmarks.length * COMMON));
  const numbers = new Map(kept.map(([one], number) => [one, number]));
  const terms = new Map<string, number>();
  for (const words of used) {
    for (const word of words) {
      const number = STOP_WORDS.has(word) ? undefined : numbers.get(stem(word));
      if (number !== undefined) terms.set(word, number);
    }
  }
  return { terms, frequency: kept.map(([, count]) => count) };
}

function countUses(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const set of sets) for (const one of set) uses.set(one, (uses.get(one) ?? 0) + 1);
  return uses;
}

function countTerms({ titleText, text }: MappedPaper, terms: ReadonlyMap<string, number>): Map<number, number> {
  const counts = new Map<number, number>();
  const count = (source: string, weight: number): void => {
    for (const word of cutWords(source)) {
      const term = terms.get(word);
      if (term !== undefined) counts.set(term, (counts.get(term) ?? 0) + weight);
    }
  };
  count(titleText, TITLE);
  count(text, 1);
  return counts;
}

const listWords = ({ titleText, text }: MappedPaper): string[] => [...cutWords(titleText), ...cutWords(text)];

/** Where words are not spaced, two signs beside each other stand for one. */
function cutWords(text: string): readonly string[] {
  const words = text.slice(0, MAX_LENGTH).toLowerCase().match(WORD) ?? [];
  if (!UNSPACED.test(text)) return words;
  return words.flatMap((word) => (UNSPACED.test(word) ? Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)) : [word]));
}
