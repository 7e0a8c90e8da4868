/**
 * Which words tell landmarks apart, and how much: as in a search index, a word weighs more the fewer landmarks use it
 * (BM25 of Robertson and Zaragoza, 2009). Only landmarks are counted, so that what a paper is like follows from it
 * and them alone. Words that no landmark has are passed over.
 */
import { STOP_WORDS } from '../plain-words.ts';
import { UNSPACED } from '../stemmed-words.ts';
import type { MappedPaper } from './chosen-papers.ts';

export interface Weighed {
  readonly term: number;
  readonly weight: number;
}

export interface LandmarkTerms {
  readonly count: number;
  /** A vector of length one. */
  readonly weigh: (paper: MappedPaper) => readonly Weighed[];
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
const TOPICS = 0.5;
const LATER_TOPIC = 0.6;
const MAX_LENGTH = 12_000;
const WORD = /[\p{L}\p{N}]{2,}/gu;

export function countLandmarkTerms(landmarks: readonly MappedPaper[], vocabulary: readonly string[]): LandmarkTerms {
  const { terms, frequency } = numberWords(landmarks);
  const topics = new Map(vocabulary.map((topic, place) => [topic, frequency.length + place]));
  const topicUses = countUses(landmarks.map(({ topics: own = [] }) => new Set(own)));
  const average = landmarks.reduce((sum, { text }) => sum + text.length, 0) / landmarks.length || 1;
  const rarityOf = (users: number): number => Math.log(1 + (landmarks.length - users + 0.5) / (users + 0.5));
  const rarities = Float64Array.from(frequency, rarityOf);
  const counts = new Float64Array(frequency.length);
  return {
    count: frequency.length + vocabulary.length,
    weigh: (paper) => {
      const norm = K1 * (1 - B + (B * paper.text.length) / average);
      const words = countWords(paper, terms, counts).map((term): Weighed => {
        const count = counts[term] ?? 0;
        counts[term] = 0;
        return { term, weight: ((rarities[term] ?? 0) * (count * (K1 + 1))) / (count + norm) };
      });
      const own = [...new Set(paper.topics)].flatMap((topic, place): Weighed[] => {
        const term = topics.get(topic);
        return term === undefined ? [] : [{ term, weight: rarityOf(topicUses.get(topic) ?? 0) * (place === 0 ? 1 : LATER_TOPIC) }];
      });
      return [...scale(chooseWeightiest(words), 1 - TOPICS), ...scale(own, TOPICS)];
    },
  };
}

const chooseWeightiest = (words: Weighed[]): Weighed[] => words.sort((a, b) => b.weight - a.weight || a.term - b.term).slice(0, MOST_WORDS);

/** Give a part of a vector its share of the likeness. */
function scale(part: readonly Weighed[], share: number): Weighed[] {
  const length = Math.sqrt(part.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  return part.map(({ term, weight }) => ({ term, weight: (weight / length) * Math.sqrt(share) }));
}

/** Number the words of landmarks; those that differ in their endings are one term. */
function numberWords(landmarks: readonly MappedPaper[]): {
  readonly terms: ReadonlyMap<string, number | undefined>;
  readonly frequency: readonly number[];
} {
  const roots = new Map<string, string>();
  const users = new Map<string, number>();
  for (const paper of landmarks) {
    const own = new Set<string>();
    for (const word of listWords(paper)) {
      const root = roots.get(word) ?? cutEnding(word);
      roots.set(word, root);
      own.add(root);
    }
    for (const root of own) users.set(root, (users.get(root) ?? 0) + 1);
  }
  const most = Math.max(MANY, landmarks.length * COMMON);
  const kept = [...users].filter(([, count]) => count >= FEWEST && count <= most);
  const numbers = new Map(kept.map(([root], number) => [root, number]));
  const terms = new Map([...roots].flatMap(([word, root]) => (STOP_WORDS.has(word) ? [] : [[word, numbers.get(root)] as const])));
  return { terms, frequency: kept.map(([, count]) => count) };
}

/** A stemmer would take longer than all the rest and tell little more. */
const cutEnding = (word: string): string => (word.length > 5 ? word.replace(/(?:ations?|ings?|ive|ed|e?s|ly|e)$/, '') : word);

function countUses(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const set of sets) for (const one of set) uses.set(one, (uses.get(one) ?? 0) + 1);
  return uses;
}

/** Count into `counts`, and list the terms that are there. */
function countWords({ titleText, text }: MappedPaper, terms: ReadonlyMap<string, number | undefined>, counts: Float64Array): number[] {
  const met: number[] = [];
  const count = (source: string, weight: number): void => {
    for (const word of cutWords(source)) {
      const term = terms.get(word);
      if (term === undefined) continue;
      if (counts[term] === 0) met.push(term);
      counts[term] = (counts[term] ?? 0) + weight;
    }
  };
  count(titleText, TITLE);
  count(text, 1);
  return met;
}

const listWords = ({ titleText, text }: MappedPaper): string[] => [...cutWords(titleText), ...cutWords(text)];

/** Where words are not spaced, two signs beside each other stand for one. */
function cutWords(text: string): readonly string[] {
  const words = text.slice(0, MAX_LENGTH).toLowerCase().match(WORD) ?? [];
  if (!UNSPACED.test(text)) return words;
  return words.flatMap((word) => (UNSPACED.test(word) ? Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)) : [word]));
}
